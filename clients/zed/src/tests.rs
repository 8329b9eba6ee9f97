use super::*;

fn settings(path: Option<&str>, env: &[(&str, &str)]) -> Option<CommandSettings> {
    let env = env
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_string()));
    Some(CommandSettings {
        path: path.map(str::to_string),
        arguments: Some(vec!["--verbose".to_string()]),
        env: Some(env.collect()),
    })
}

#[test]
fn the_settings_come_before_the_path() {
    let shell = vec![("HOME".to_string(), "/home/e".to_string())];
    let set = settings(Some("/opt/ibid"), &[("LANG", "C")]);
    let found = command(set, || Some("/usr/bin/ibid".to_string()), shell).unwrap();
    assert_eq!(found.command, "/opt/ibid");
    assert_eq!(found.args, ["--verbose"]);
    assert_eq!(found.env.len(), 2);
}

#[test]
fn the_path_where_the_settings_name_no_program() {
    let find = || Some("/usr/bin/ibid".to_string());
    assert_eq!(
        command(settings(None, &[]), find, vec![]).unwrap().args,
        ["--verbose"]
    );
    let found = command(None, find, vec![]).unwrap();
    assert_eq!(found.command, "/usr/bin/ibid");
    assert!(found.args.is_empty());
}

#[test]
fn a_program_that_is_nowhere_is_said() {
    let error = command(None, || None, vec![]).unwrap_err();
    assert!(error.contains("lsp.ibid.binary.path"));
}

#[test]
fn settings_are_a_section_with_or_without_its_name() {
    let plain = json!({ "formatting": true });
    let named = json!({ "ibid": { "formatting": true } });
    assert_eq!(as_section(plain), named);
    assert_eq!(as_section(named.clone()), named);
}
