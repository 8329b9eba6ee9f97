// Code actions on the wire: all that is offered at a place, gathered from the features.
#include <algorithm>
#include <span>
#include <utility>

#include "app/files/edition_files.h"
#include "app/files/spelling.h"
#include "app/server/routes/asked.h"
#include "app/server/routes/offers.h"
#include "app/server/routes/routes.h"
#include "features/actions/contraction.h"
#include "features/actions/text_actions.h"
#include "features/fixes/fixes.h"
#include "features/fixes/silence_actions.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

using features::Action;

void add(std::vector<Action>& all, std::vector<Action> more) {
  for (Action& one : more) all.push_back(std::move(one));
}

// What is said of words takes all words of the edition: where the editor shows none of it, it is
// not looked for.
std::vector<rules::Finding> found_for(const rules::Scene& scene,
                                      const lsp::CodeActionContext& wanted) {
  if (shows_words(wanted)) return rules::check(scene);
  std::vector<const rules::Rule*> asked;
  for (const rules::Rule* rule : rules::all()) {
    if (rule->reads != rules::Reads::words) asked.push_back(rule);
  }
  return rules::check(scene, asked);
}

void add_fix_all(std::vector<Action>& out, const rules::Scene& scene,
                 std::span<const rules::Finding> findings, const lsp::CodeActionContext& wanted) {
  // Of the chapter as a whole: not while a cursor moves.
  if (wanted.triggerKind == lsp::CodeActionContext::automatic && wanted.only.empty()) return;
  if (!is_wanted(Action::Kind::fix_all, wanted)) return;
  // Dear: a menu shows it, and whoever asks for it alone (on saving, say) waits for it.
  auto all = wanted.only.empty() ? features::fix_all_when_picked(scene, findings)
                                 : features::fix_all(scene);
  if (all) out.push_back(std::move(*all));
}

}  // namespace

std::vector<Action> offered(const Asked& asked, const lsp::Range& where,
                            const lsp::CodeActionContext& wanted) {
  const text::Offset begin = asked.at(where.start);
  const text::Span range{begin, std::max(begin, asked.at(where.end))};
  const std::size_t chapter = asked.seat.chapter;
  std::vector<Action> out;
  add(out,
      features::source_actions(asked.edition(), chapter, range, asked.book().baseline(chapter)));
  add(out, features::note_actions(asked.edition(), chapter, range));
  rules::Scene scene{asked.edition(), chapter, existence_in(asked.book().folder),
                     asked.book().baseline(chapter)};
  scene.spells = spelling_of(asked.edition(), chapter);
  std::vector<rules::Finding> findings;
  if (is_wanted(Action::Kind::quick_fix, wanted)) {
    findings = found_for(scene, wanted);
    add(out, features::fixes(scene, findings, range));
  }
  add_fix_all(out, scene, findings, wanted);
  if (is_wanted(Action::Kind::refactoring, wanted)) {
    add(out, features::contraction_actions(asked.edition(), chapter, range));
    add(out, features::text_actions(asked.edition(), chapter, range));
  }
  add(out, features::silence_actions(scene, findings, range));
  return out;
}

void add_action_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::code_action>(router, [](const Asked& asked, const lsp::CodeActionParams& params) {
    return to_lsp(asked, params);
  });
  router.shared<lsp::method::code_action_resolve>(
      [](const WorldPtr& world, const lsp::CodeAction& action, const std::stop_token&) {
        return resolved(*world, action);
      });
}

}  // namespace ibid::app
