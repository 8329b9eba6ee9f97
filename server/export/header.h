// The header of the document, and what stands beside its text: the persons and places it names.
#pragma once

#include "export/register.h"
#include "export/tei.h"
#include "export/xml.h"

namespace ibid::tei {

void write_header(const model::Edition& edition, const Wanted& wanted, const Register& names,
                  xml::Xml& xml);
/// Nothing where nobody and nothing is named by a key.
void write_names(const Register& names, xml::Xml& xml);

}  // namespace ibid::tei
