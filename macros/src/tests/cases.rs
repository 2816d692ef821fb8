//! Checksums of the expansions of the UI cases. They show which cases a change of the macros
//! affects.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, ImplItemFn, Item, Meta, TraitItemFn};

use super::is_own;
use super::rendered::{assert_file_is, root};
use crate::expand::expand;

#[test]
fn cases_expand_as_they_did() {
    let folder = root().join("tests/ui");
    let mut lines = String::new();
    for case in files(&folder) {
        let mut file = syn::parse_file(&fs::read_to_string(&case).unwrap()).unwrap();
        let mut expansions = Expansions::default();
        expansions.visit_file_mut(&mut file);
        if expansions.0.is_empty() {
            continue; // the case's own macros generate all of it
        }
        let (name, sum) = (case.strip_prefix(&folder).unwrap(), checksum(&expansions.0));
        writeln!(lines, "{sum:016x} {}", name.display()).unwrap();
    }
    assert!(lines.lines().count() > 400, "there are few cases, or none");
    assert_file_is(folder.join("expansions.txt"), &lines);
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.into_iter().flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    files
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect()
}

/// Computes FNV-1a, which never changes.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The expansions of a file's items, one after the other.
#[derive(Default)]
struct Expansions(String);

impl Expansions {
    /// Returns whether the item has the attribute.
    fn expand<T: ToTokens + Clone>(
        &mut self,
        item: &T,
        attributes: impl Fn(&mut T) -> Option<&mut Vec<Attribute>>,
    ) -> bool {
        let mut item = item.clone();
        let Some(own) = attributes(&mut item) else {
            return false;
        };
        let Some(at) = own.iter().position(is_own) else {
            return false;
        };
        let arguments = match own.remove(at).meta {
            Meta::List(list) => list.tokens,
            _ => TokenStream::new(),
        };
        let item = item.into_token_stream();
        self.0 += &expand(arguments, item).to_string();
        true
    }
}

impl VisitMut for Expansions {
    fn visit_item_mut(&mut self, item: &mut Item) {
        let is_expanded = self.expand(item, |item| match item {
            Item::Fn(item) => Some(&mut item.attrs),
            Item::Impl(item) => Some(&mut item.attrs),
            Item::Mod(item) => Some(&mut item.attrs),
            Item::Struct(item) => Some(&mut item.attrs),
            _ => None,
        });
        if !is_expanded {
            visit_mut::visit_item_mut(self, item);
        }
    }

    fn visit_impl_item_fn_mut(&mut self, item: &mut ImplItemFn) {
        if !self.expand(item, |item| Some(&mut item.attrs)) {
            visit_mut::visit_impl_item_fn_mut(self, item);
        }
    }

    fn visit_trait_item_fn_mut(&mut self, item: &mut TraitItemFn) {
        if !self.expand(item, |item| Some(&mut item.attrs)) {
            visit_mut::visit_trait_item_fn_mut(self, item);
        }
    }
}
