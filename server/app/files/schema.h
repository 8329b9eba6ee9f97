// Checks a value against a JSON Schema: the part of draft 7 that docs/edition.schema.json uses.
//
// Understood: type, enum, properties, additionalProperties, required, items, minLength, anyOf (the
// branch that takes the value's type) and $ref to #/definitions/…; anything else says nothing. An
// integer is a whole number that is not below nought, as all of ours are. One
// keyword is ours: `x-ibid-member`, what to call a member of an object in messages (otherwise
// “entry”). Leaves out what a mistake means for the rest of the value.
#pragma once

#include <vector>

#include "app/files/json_place.h"
#include "app/files/located_json.h"
#include "app/files/problem.h"

namespace ibid::app {

/// Every mistake in `value`, at its place, in no particular order. `schema` is a whole schema.
std::vector<Problem> validate(const Json& value, const Json& schema);

/// What a schema says of the value that a path leads to, as it is written there: several where it
/// leaves a choice on the way. They live as long as the schema.
std::vector<const Json*> written_at(const Json& schema, const JsonPath& path);
/// Follows a `$ref` and takes `anyOf` apart. `schema` is the whole that `written` is part of.
std::vector<const Json*> branches_of(const Json& schema, const Json& written);

}  // namespace ibid::app
