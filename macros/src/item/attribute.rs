//! The attributes of a function.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::code::Code;
use crate::trees::{Text, group};

/// The attributes of a function, each a `#` with its brackets.
#[derive(Clone, Debug)]
pub(crate) struct Attributes {
    trees: Vec<TokenTree>,
    /// This crate's attributes among them.
    pub(crate) own: Vec<OwnAttribute>,
    /// Whether a test harness calls the function.
    pub(crate) is_test: bool,
}

/// `#[spin_lock_safe(..)]` on a function in the scope of another such attribute.
#[derive(Clone, Debug)]
pub(crate) struct OwnAttribute {
    pub(crate) path: Vec<TokenTree>,
    pub(crate) arguments: TokenStream,
}

/// Returns the last name in the path of an attribute, the path, and the tree after it.
fn parts(content: TokenStream, text: &mut Text) -> (String, Vec<TokenTree>, Option<TokenTree>) {
    let mut last = String::new();
    let mut path = Vec::new();
    for tree in content {
        match &tree {
            TokenTree::Ident(name) => text.of(name).clone_into(&mut last),
            TokenTree::Punct(mark) if mark.as_char() == ':' => {}
            _ => return (last, path, Some(tree)),
        }
        path.push(tree);
    }
    (last, path, None)
}

impl Attributes {
    /// Reads attributes, and removes this crate's own.
    pub(super) fn read(trees: Vec<TokenTree>, text: &mut Text) -> Self {
        let mut attributes = Self {
            trees,
            own: Vec::new(),
            is_test: false,
        };
        let mut at = 1;
        while at < attributes.trees.len() {
            let Some(brackets) = group(attributes.trees.get(at), Delimiter::Bracket) else {
                break;
            };
            let (name, path, rest) = parts(brackets.stream(), text);
            attributes.is_test |= name == "test";
            if name != "spin_lock_safe" {
                at += 2;
                continue;
            }
            let arguments = match rest {
                Some(TokenTree::Group(list)) => list.stream(),
                _ => TokenStream::new(),
            };
            attributes.own.push(OwnAttribute { path, arguments });
            attributes.trees.drain(at - 1..=at);
        }
        attributes
    }

    pub(crate) fn add(&mut self, attributes: Code) {
        self.trees.extend(attributes.0);
    }

    pub(super) fn into_trees(self) -> Vec<TokenTree> {
        self.trees
    }
}
