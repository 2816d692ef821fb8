//! Reads the members of a module, an `impl` or a trait.

use proc_macro2::{Delimiter, Group, Ident, TokenTree};

use super::end;
use super::function::{Function, regrouped};
use super::parameter::last_name;
use super::place::{Owner, Place};
use crate::fragments;
use crate::trees::{self, Text, after_tree, group, inner, is_punct, is_word};

/// A member of a module, an `impl` or a trait.
#[derive(Debug)]
pub(crate) enum Member {
    Function(Box<Function>),
    Block(Block),
    /// Anything else.
    Definition(Definition),
}

/// An item without function bodies that concern the rule.
#[derive(Debug)]
pub(crate) struct Definition {
    pub(crate) trees: Vec<TokenTree>,
    /// The place of the item's keyword.
    pub(crate) keyword: usize,
}

impl Definition {
    /// Returns the item's keyword, and the trees after it.
    pub(crate) fn split(&self) -> Option<(&Ident, &[TokenTree])> {
        match self.trees.get(self.keyword..)?.split_first()? {
            (TokenTree::Ident(word), rest) => Some((word, rest)),
            _ => None,
        }
    }
}

/// A block with members.
#[derive(Debug)]
pub(crate) struct Block {
    /// The name of an inline module.
    pub(crate) module: Option<String>,
    /// The place of the members.
    pub(crate) place: Place,
    pub(crate) head: Vec<TokenTree>,
    pub(crate) members: Vec<Member>,
    braces: Group,
}

/// Reads members, and counts the modules.
struct Reader {
    text: Text,
    modules: usize,
    place: Place,
}

/// Reads an item on its own.
pub(super) fn read_alone(trees: Vec<TokenTree>) -> Vec<Member> {
    let mut reader = Reader {
        text: Text::default(),
        modules: 0,
        place: Place {
            module: 0,
            owner: Owner::Alone,
        },
    };
    reader.members(trees)
}

impl Reader {
    fn members(&mut self, trees: Vec<TokenTree>) -> Vec<Member> {
        let mut rest = fragments::opened_items(trees).into_iter();
        let mut members = Vec::new();
        while !rest.as_slice().is_empty() {
            let end = end_of_member(rest.as_slice());
            let trees = rest.by_ref().take(end).collect();
            members.push(self.member(trees));
        }
        members
    }

    fn member(&mut self, mut trees: Vec<TokenTree>) -> Member {
        let start = start_of_member(&trees);
        if let Some(of_fn) = end::of_fn(&trees, start) {
            match Function::read(trees, of_fn, self.place.clone(), &mut self.text) {
                Ok(function) => return Member::Function(Box::new(function)),
                Err(again) => trees = again,
            }
        }
        let keyword = keyword(&trees, start);
        let block = self.block(trees.get(keyword..).unwrap_or_default());
        match (block, trees.pop()) {
            (Some((module, place)), Some(TokenTree::Group(braces))) => {
                let around = std::mem::replace(&mut self.place, place.clone());
                let members = self.members(inner(&braces));
                self.place = around;
                Member::Block(Block {
                    module,
                    place,
                    head: trees,
                    members,
                    braces,
                })
            }
            (_, last) => {
                trees.extend(last);
                Member::Definition(Definition { trees, keyword })
            }
        }
    }

    /// Reads a block from its keyword on. Returns the name, if the block is a module, and the place of its
    /// members.
    fn block(&mut self, trees: &[TokenTree]) -> Option<(Option<String>, Place)> {
        let [TokenTree::Ident(word), head @ .., last] = trees else {
            return None;
        };
        group(Some(last), Delimiter::Brace)?;
        let mut module = self.place.module;
        let (name, owner) = match head {
            _ if word == "impl" => (None, owner_of_impl(head)),
            _ if word == "trait" => (None, Owner::Trait),
            [TokenTree::Ident(name)] if word == "mod" => {
                module = self.modules;
                self.modules += 1;
                (Some(trees::text(name)), Owner::Module)
            }
            _ => return None,
        };
        Some((name, Place { module, owner }))
    }
}

/// Returns the place after the attributes and the visibility of a member.
fn start_of_member(trees: &[TokenTree]) -> usize {
    end::after_visibility(trees, end::after_attributes(trees, 0))
}

/// Returns the place after the first member of these trees.
fn end_of_member(trees: &[TokenTree]) -> usize {
    let start = start_of_member(trees);
    let end = if is_punct(trees.first(), '#') && is_punct(trees.get(1), '!') {
        3 // an attribute of the outer item
    } else if let Some(of_fn) = end::of_fn(trees, start) {
        end::of_item(trees, of_fn + 1).map_or(trees.len(), |end| end + 1)
    } else {
        end::after_item(trees, keyword(trees, start))
    };
    end.clamp(1, trees.len())
}

/// Returns the place of an item's keyword, after the words that may stand before it.
fn keyword(trees: &[TokenTree], mut at: usize) -> usize {
    while ["unsafe", "default", "auto"]
        .iter()
        .any(|it| is_word(trees.get(at), it))
    {
        at += 1;
    }
    at
}

/// Returns the type of an `impl`, whose `head` stands between the keyword and the braces.
fn owner_of_impl(head: &[TokenTree]) -> Owner {
    let (mut at, mut end) = (0, head.len());
    if is_punct(head.first(), '<') {
        at = after_tree(head, 0);
    }
    let mut ty = at;
    let mut is_of_trait = false;
    while at < end {
        if is_word(head.get(at), "for") && !is_punct(head.get(at + 1), '<') {
            is_of_trait = true;
            ty = at + 1;
        } else if is_word(head.get(at), "where") {
            end = at;
        }
        at = after_tree(head, at);
    }
    let name = type_name(&head[ty..end]).unwrap_or_default();
    if is_of_trait {
        Owner::TraitImpl(name)
    } else {
        Owner::Inherent(name)
    }
}

/// Returns the name of a type without its path and arguments, or of the trait if it is a trait object.
fn type_name(ty: &[TokenTree]) -> Option<String> {
    match ty {
        [TokenTree::Group(group)] => {
            let inner = inner(group);
            type_name(&inner)
        }
        [TokenTree::Ident(word), ty @ ..] if word == "dyn" => type_name(ty),
        ty => last_name(ty).map(trees::text),
    }
}

impl Member {
    pub(super) fn each(&mut self, visit: &mut dyn FnMut(&mut Function)) {
        match self {
            Self::Function(function) => visit(function),
            Self::Block(block) => block.members.iter_mut().for_each(|it| it.each(visit)),
            Self::Definition(_) => {}
        }
    }

    /// Visits the names of modules whose bodies are in other files.
    pub(super) fn each_module_elsewhere(&self, visit: &mut dyn FnMut(&Ident)) {
        match self {
            Self::Block(block) => {
                let members = block.members.iter();
                members.for_each(|it| it.each_module_elsewhere(visit));
            }
            Self::Definition(definition) => {
                if let Some((word, [TokenTree::Ident(name), _])) = definition.split()
                    && word == "mod"
                {
                    visit(name);
                }
            }
            Self::Function(_) => {}
        }
    }

    pub(super) fn append_to(self, trees: &mut Vec<TokenTree>) {
        match self {
            Self::Function(function) => function.append_to(trees),
            Self::Definition(definition) => {
                trees.extend(fragments::shown_in_item(definition.trees));
            }
            Self::Block(block) => {
                trees.extend(fragments::shown_in_item(block.head));
                let mut inner = Vec::new();
                block
                    .members
                    .into_iter()
                    .for_each(|it| it.append_to(&mut inner));
                trees.push(regrouped(&block.braces, inner.into_iter().collect()).into());
            }
        }
    }
}
