//! The examples that stand beside their expansions.

use std::path::{Path, PathBuf};
use std::{fs, mem};

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Attribute, Item, Meta};

use super::is_own;
use super::rendered::{assert_file_is, root};
use crate::expand::expand;

#[test]
fn examples_expand_to_what_stands_beside_them() {
    let examples = examples();
    assert!(examples.len() >= 4, "there are few examples, or none");
    for example in examples {
        let written = fs::read_to_string(&example).unwrap();
        let header = format!(
            "// What the attribute makes of `{}`; a test in `macros` compares it.\n\n",
            example.file_name().unwrap().display()
        );
        let expanded = header + &expansion(&written);
        assert_file_is(example.with_extension("expanded.rs"), &expanded);
    }
}

fn examples() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("examples/expanded")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    files.filter(|file| !is_expanded(file)).collect()
}

fn is_expanded(file: &Path) -> bool {
    file.to_string_lossy().ends_with(".expanded.rs")
}

/// Returns the file with each of its items expanded, separated by blank lines.
fn expansion(file: &str) -> String {
    let mut file = syn::parse_file(file).unwrap();
    let items: TokenStream = mem::take(&mut file.items)
        .into_iter()
        .map(expanded)
        .collect();
    let mut text = prettyplease::unparse(&file);
    for item in syn::parse2::<syn::File>(items).unwrap().items {
        if !matches!(item, Item::Use(_)) || !text.ends_with(";\n") {
            text += "\n";
        }
        file.attrs.clear();
        file.items = vec![item];
        text += &prettyplease::unparse(&file);
    }
    text
}

fn expanded(mut item: Item) -> TokenStream {
    let Some(attributes) = attributes(&mut item) else {
        return item.into_token_stream();
    };
    let Some(at) = attributes.iter().position(is_own) else {
        return item.into_token_stream();
    };
    let arguments = match attributes.remove(at).meta {
        Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    };
    expand(arguments, item.into_token_stream())
}

fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Fn(item) => Some(&mut item.attrs),
        Item::Impl(item) => Some(&mut item.attrs),
        Item::Mod(item) => Some(&mut item.attrs),
        _ => None,
    }
}
