//! What a type is to the scope: the names in it.

use std::rc::Rc;

use proc_macro2::TokenTree;

use crate::trees::{follows_quote, inner, text};
use crate::words;

/// The type of a value, as far as a method call on it is concerned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ty {
    /// It cannot be told.
    #[default]
    Unknown,
    /// It cannot be told, and the value was taken out of another one by a pattern.
    Part,
    /// These names stand in it, the outermost first.
    Of(Rc<[String]>),
    /// The value was taken out of one of such a type.
    Within(Rc<[String]>),
}

impl Ty {
    /// The type that these trees are.
    pub(crate) fn of(trees: &[TokenTree]) -> Self {
        match trees {
            [TokenTree::Ident(word)] if word == "_" => Self::Unknown,
            trees => Self::Of(Rc::from(names(trees))),
        }
    }

    /// A type that is not one of the scope's.
    pub(super) fn elsewhere() -> Self {
        Self::Of(Rc::new([]))
    }

    /// What an `Option`, a lock, a slice or the like gives out.
    pub(crate) fn content(self) -> Self {
        match self {
            Self::Of(names) => Self::Within(names),
            other => other,
        }
    }

    /// What a pattern takes out of such a value.
    pub(crate) fn part(self) -> Self {
        match self {
            Self::Unknown => Self::Part,
            other => other.content(),
        }
    }
}

/// The names of types in `trees`, at any depth.
pub(super) fn names(trees: &[TokenTree]) -> Vec<String> {
    let mut all = Vec::new();
    add_names(trees, &mut all);
    all
}

fn add_names(trees: &[TokenTree], all: &mut Vec<String>) {
    for (at, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Ident(_) if follows_quote(trees, at) => {}
            TokenTree::Ident(name) => {
                let name = text(name);
                if name == "Self" || !words::is_keyword(&name) {
                    all.push(name);
                }
            }
            TokenTree::Group(group) => {
                add_names(&inner(group), all);
            }
            _ => {}
        }
    }
}

/// Whether the methods of this type are those of what it points to.
pub(super) fn is_pointer(name: &str) -> bool {
    let pointers = ["Box", "Rc", "Arc", "Pin", "Ref", "RefMut", "NonNull"];
    pointers.contains(&name) || crate::routines::is_guard(name)
}
