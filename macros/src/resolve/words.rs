//! Keeps the types of a scope's names that are not functions.

use proc_macro2::TokenTree;
use std::collections::HashMap;

use super::Ty;
use super::ty::names;
use crate::item::{Block, Member, end};
use crate::routines;
use crate::trees::{
    after_tree, follows_quote, inner, is_assignment, is_colon, is_name, is_punct, is_word,
    split_at_commas, text,
};

/// Names, with the names in their types.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The types of statics and constants, and the targets of type aliases and pointer types. Fields are
    /// listed by name and by `Type.field`. If two differ, the type is unknown.
    stand_for: HashMap<String, Ty>,
    /// At first all types with lifetimes, and in the end those that hold a guard.
    guard_types: Vec<String>,
}

impl Words {
    fn add(&mut self, word: String, ty: &[TokenTree]) {
        let ty = Ty::of(ty);
        let known = self.stand_for.entry(word).or_insert_with(|| ty.clone());
        if *known != ty {
            *known = Ty::Unknown;
        }
    }

    /// Returns the type of `word`, if anything in the scope has that name.
    pub(super) fn get(&self, word: &str) -> Option<&Ty> {
        self.stand_for.get(word)
    }

    /// Returns the type that a name finally stands for.
    pub(super) fn canonical<'w>(&'w self, name: &'w str) -> &'w str {
        match self.alias(name) {
            Some(Ty::Of(names)) if names.len() == 1 => &names[0],
            _ => name,
        }
    }

    /// Returns what a type alias stands for.
    pub(super) fn alias(&self, name: &str) -> Option<&Ty> {
        self.get(&format!("type {name}"))
    }

    pub(super) fn is_guard_type(&self, name: &str) -> bool {
        self.guard_types.iter().any(|own| own == name)
    }

    /// Reads the target of an `impl Deref`, because the type also has the target's methods.
    pub(super) fn read_impl(&mut self, block: &Block) {
        let mut head = block.head.split(|tree| is_word(Some(tree), "for"));
        let (Some(of), Some(ty)) = (head.next(), head.next()) else {
            return;
        };
        if !is_word(of.last(), "Deref") {
            return;
        }
        let target = block.members.iter().find_map(|member| match member {
            Member::Definition(it) if is_word(it.trees.get(it.keyword), "type") => {
                after_assignment(&it.trees)
            }
            _ => None,
        });
        if let (Some(target), Some(name)) = (target, names(ty).first()) {
            self.add(name.clone(), target);
        }
    }

    /// Reads a static or a constant, from its name on.
    pub(super) fn read_constant(&mut self, rest: &[TokenTree]) {
        if let Some((name, ty)) = constant(rest) {
            self.add(name, ty);
        }
    }

    /// Reads the definition of a type, from its name on.
    pub(super) fn read_type(&mut self, rest: &[TokenTree]) {
        let Some(TokenTree::Ident(name)) = rest.first() else {
            return;
        };
        let name = text(name);
        let generics = match rest.get(1) {
            open if is_punct(open, '<') => &rest[1..after_tree(rest, 1)],
            _ => &[],
        };
        if generics.iter().any(|tree| is_punct(Some(tree), '\'')) {
            self.guard_types.push(name.clone());
            self.add(format!("in {name}"), &rest[1..]);
        }
        if let Some(meaning) = after_assignment(rest) {
            self.add(format!("type {name}"), meaning);
            self.add(name, meaning);
            return;
        }
        let is_generic =
            (0..generics.len()).any(|at| is_name(generics, at) && !follows_quote(generics, at));
        for tree in &rest[1 + generics.len()..] {
            if let TokenTree::Group(group) = tree {
                let fields = inner(group);
                self.read_fields(&name, &fields);
                // A field of a generic variant may have any type.
                if !is_generic {
                    self.read_variants(&fields);
                }
            }
        }
    }

    /// Reads the fields of the variants of an enumeration, each by its variant's name.
    fn read_variants(&mut self, trees: &[TokenTree]) {
        for variant in split_at_commas(trees) {
            let start = end::after_attributes(variant, 0);
            if let [TokenTree::Ident(name), TokenTree::Group(fields)] = &variant[start..] {
                self.read_fields(&text(name), &inner(fields));
            }
        }
    }

    /// Reads the fields of a structure or of a variant.
    fn read_fields(&mut self, ty: &str, trees: &[TokenTree]) {
        for (number, field) in split_at_commas(trees).enumerate() {
            let start = end::after_attributes(field, 0);
            let start = end::after_visibility(field, start);
            match field.get(start..).unwrap_or_default() {
                [TokenTree::Ident(name), rest @ ..] if is_colon(field, start + 1) => {
                    self.add(format!("{ty}.{}", text(name)), &rest[1..]);
                    self.add(text(name), &rest[1..]);
                }
                // A variant, which is no field.
                [TokenTree::Ident(_), TokenTree::Group(_)] => {}
                rest => self.add(format!("{ty}.{number}"), rest),
            }
        }
    }

    /// Finds the types that hold a guard, after all types are known.
    pub(super) fn finish(&mut self) {
        let mut rest = std::mem::take(&mut self.guard_types);
        loop {
            let is_guard =
                |name: &String| routines::is_guard(name) || self.guard_types.contains(name);
            let holds = |name: &String| match self.get(&format!("in {name}")) {
                Some(Ty::Of(names)) => names.iter().any(is_guard),
                _ => false,
            };
            let (more, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(holds);
            if more.is_empty() {
                return;
            }
            self.guard_types.extend(more);
            rest = others;
        }
    }
}

/// Returns the trees between the `=` and the `;` of a definition.
fn after_assignment(trees: &[TokenTree]) -> Option<&[TokenTree]> {
    let at = (0..trees.len()).find(|&at| is_assignment(trees, at))?;
    let end = trees.len() - usize::from(is_punct(trees.last(), ';'));
    trees.get(at + 1..end)
}

/// Returns the name and the type of a static or a constant.
pub(crate) fn constant(rest: &[TokenTree]) -> Option<(String, &[TokenTree])> {
    let rest = match rest {
        [TokenTree::Ident(word), rest @ ..] if word == "mut" => rest,
        rest => rest,
    };
    let (TokenTree::Ident(name), true) = (rest.first()?, is_colon(rest, 1)) else {
        return None;
    };
    let end = (2..rest.len()).find(|&at| is_assignment(rest, at) || is_punct(rest.get(at), ';'));
    Some((text(name), &rest[2..end.unwrap_or(rest.len())]))
}
