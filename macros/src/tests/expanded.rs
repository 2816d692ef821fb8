//! Examples and UI cases, each beside its expansion. A change of the macros shows in those files.

use std::path::Path;
use std::{fs, mem};

use syn::visit_mut::VisitMut as _;
use syn::{File, Item};

use super::expander::Expander;
use super::rendered::{assert_file_is, files, root};

/// The UI cases that are expanded. Of an item that a macro makes nothing would be seen: the
/// fragments in it have unit tests.
const CASES: [&str; 40] = [
    // functions
    "accept/signature/declared-token-forms.rs",
    "accept/signature/declared-token-patterns.rs",
    "accept/signature/entry-point-c.rs",
    "accept/signature/generics.rs",
    "accept/signature/helper-returns-guard.rs",
    "accept/signature/methods.rs",
    "accept/signature/return-values.rs",
    "accept/signature/trait-methods.rs",
    "accept/signature/twice.rs",
    "accept/signature/unsafe-in-heads.rs",
    // scopes
    "accept/scope/borrowed-results.rs",
    "accept/scope/closures-with-token.rs",
    "accept/scope/deref.rs",
    "accept/scope/guards-in-own-types.rs",
    "accept/scope/impl-block.rs",
    "accept/scope/module.rs",
    "accept/scope/nested-namesake.rs",
    "accept/scope/paths-in-macros.rs",
    "accept/scope/renamed-types.rs",
    "accept/scope/visible-token.rs",
    // roles
    "accept/role/cancel-safe-queue.rs",
    "accept/role/driver-cancel.rs",
    "accept/role/in-a-scope.rs",
    "accept/role/safe-parameters.rs",
    "accept/role/strict.rs",
    "accept/types/in-a-scope.rs",
    // sole guards
    "accept/sole/by-method.rs",
    "accept/sole/cancel-routine.rs",
    // arguments of the attribute
    "accept/also/own-functions.rs",
    "accept/hygiene/extern-crate.rs",
    // heads and bodies with macros, closures and items
    "accept/hygiene/macro-in-signature.rs",
    "accept/syntax/closure-nested.rs",
    "accept/syntax/left-alone.rs",
    "accept/syntax/macro-defined-in-body.rs",
    "accept/syntax/macro-syntax.rs",
    "accept/syntax/nested-items.rs",
    // refused
    "reject/item/structure.rs",
    "reject/role/parameter-type.rs",
    "reject/signature/async.rs",
    "reject/signature/several-errors.rs",
];

#[test]
fn examples_expand_to_what_stands_beside_them() {
    let mut examples = files(&root().join("examples/expanded"));
    examples.retain(|file| !file.to_string_lossy().ends_with(".expanded.rs"));
    assert!(examples.len() >= 4, "there are few examples, or none");
    for example in examples {
        let name = example.file_name().unwrap().display().to_string();
        assert_file_is(
            example.with_extension("expanded.rs"),
            &expansion(&example, &name),
        );
    }
}

#[test]
fn cases_expand_to_what_is_under_expanded() {
    let ui = root().join("tests/ui");
    let expanded = ui.join("expanded");
    for case in CASES {
        assert_file_is(expanded.join(case), &expansion(&ui.join(case), case));
    }
    assert_eq!(
        files(&expanded).len(),
        CASES.len(),
        "a file has no case in `CASES`"
    );
}

/// Returns the expansion of the file, which is called `name`.
fn expansion(file: &Path, name: &str) -> String {
    let written = fs::read_to_string(file).unwrap();
    let header =
        format!("// What the attribute makes of `{name}`; a test in `macros` compares it.\n\n");
    let mut file = syn::parse_file(&written).unwrap();
    Expander.visit_file_mut(&mut file);
    header + &laid_out(file)
}

/// Returns the file as text, with a line between its items.
fn laid_out(mut file: File) -> String {
    let items = mem::take(&mut file.items);
    let mut text = prettyplease::unparse(&file);
    file.attrs.clear();
    for item in items {
        if !matches!(item, Item::Use(_)) || !text.ends_with(";\n") {
            text += "\n";
        }
        file.items = vec![item];
        text += &prettyplease::unparse(&file);
    }
    text
}
