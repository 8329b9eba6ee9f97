//! Ibid in Zed: where the server is, and what its settings are.

use zed_extension_api::{
    self as zed,
    serde_json::{json, Value},
    settings::{CommandSettings, LspSettings},
    Command, LanguageServerId, Result, Worktree,
};

struct Ibid;

impl zed::Extension for Ibid {
    fn new() -> Self {
        Ibid
    }

    fn language_server_command(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Command> {
        let set = LspSettings::for_worktree(server.as_ref(), worktree)?.binary;
        command(set, || worktree.which("ibid"), worktree.shell_env())
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        let set = LspSettings::for_worktree(server.as_ref(), worktree)?;
        Ok(set.initialization_options.or(set.settings))
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<Value>> {
        let set = LspSettings::for_worktree(server.as_ref(), worktree)?;
        Ok(set.settings.map(as_section))
    }
}

/// The program that the settings name, else the one on the path.
fn command(
    set: Option<CommandSettings>,
    find: impl FnOnce() -> Option<String>,
    mut env: Vec<(String, String)>,
) -> Result<Command> {
    let (path, arguments, more) = match set {
        Some(set) => (set.path, set.arguments, set.env),
        None => (None, None, None),
    };
    let command = path
        .or_else(find)
        .ok_or("`ibid` is not on the path: say where it is in lsp.ibid.binary.path")?;
    env.extend(more.unwrap_or_default());
    Ok(Command {
        command,
        args: arguments.unwrap_or_default(),
        env,
    })
}

/// Zed looks for the section `ibid`, which Ibid asks for, within what it is given.
fn as_section(settings: Value) -> Value {
    match settings.get("ibid") {
        Some(_) => settings,
        None => json!({ "ibid": settings }),
    }
}

zed::register_extension!(Ibid);

#[cfg(test)]
mod tests;
