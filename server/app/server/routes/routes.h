// The features' rows on the wire: each protocol method that asks about a document.
#pragma once

#include <memory>

#include "app/server/routes/token_memory.h"
#include "app/server/routes/world.h"
#include "rpc/router.h"

namespace ibid::app {

/// The features' rows, each in the file of its name.
void add_feature_routes(rpc::Router<WorldPtr>& router);
void add_bibliography_routes(rpc::Router<WorldPtr>& router);
void add_manifest_routes(rpc::Router<WorldPtr>& router);
void add_source_routes(rpc::Router<WorldPtr>& router);
void add_action_routes(rpc::Router<WorldPtr>& router);
void add_formatting_routes(rpc::Router<WorldPtr>& router);
void add_shape_routes(rpc::Router<WorldPtr>& router);
void add_token_routes(rpc::Router<WorldPtr>& router, const std::shared_ptr<TokenMemory>& memory);
void add_completion_routes(rpc::Router<WorldPtr>& router);
void add_mark_routes(rpc::Router<WorldPtr>& router);
void add_symbol_routes(rpc::Router<WorldPtr>& router);
void add_lens_routes(rpc::Router<WorldPtr>& router);
void add_link_routes(rpc::Router<WorldPtr>& router);
void add_hierarchy_routes(rpc::Router<WorldPtr>& router);
void add_rename_routes(rpc::Router<WorldPtr>& router);

}  // namespace ibid::app
