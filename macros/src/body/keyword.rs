//! Reads keywords, and other names that do not concern the rule.

use proc_macro2::{Delimiter, TokenTree};

use super::reader::{Level, Reader};
use crate::fragments::Site;
use crate::item::end;
use crate::resolve::{Local, Ty, constant, each_import};
use crate::trees::{
    after_type, group, is_colon, is_name, is_path_separator, is_punct, is_word, text,
};
use crate::words::Keyword;

impl Reader<'_> {
    /// Reads on after a keyword, and returns the place to go on from.
    pub(super) fn keyword(&mut self, level: &mut Level<'_>, keyword: Keyword, at: usize) -> usize {
        let trees = level.trees;
        match keyword {
            Keyword::Let => return level.bind_let(at + 1),
            Keyword::For if !is_punct(trees.get(at + 1), '<') => {
                return level.bind_for(at + 1);
            }
            Keyword::If | Keyword::While => level.condition = Some(level.pending.len()),
            Keyword::Match => level.is_match = true,
            Keyword::As => {
                let end = after_type(trees, at + 1);
                return level.after_types(at, Some(end));
            }
            Keyword::Fn if is_name(trees, at + 1) => {
                let end = end::of_item(trees, at + 1).map_or(trees.len(), |end| end + 1);
                if let (Some(TokenTree::Ident(name)), false) =
                    (trees.get(at + 1), self.scope.is_empty())
                {
                    self.locals.bind(text(name), Local::Value, Ty::Unknown);
                }
                return level.after_types(at, Some(end));
            }
            Keyword::Item => return self.item(level, at),
            Keyword::Union if is_name(trees, at + 1) => return self.item(level, at),
            Keyword::Const if group(trees.get(at + 1), Delimiter::Brace).is_some() => {
                return self.after_group(level, at + 1);
            }
            Keyword::Const if is_constant(trees, at) => return self.item(level, at),
            Keyword::MacroRules if is_punct(trees.get(at + 1), '!') => {
                let end = end::after_item(trees, at);
                self.macro_arguments(level, "macro_rules", at + 3);
                level.note_fragments(at, end, Site::Type);
                return end.max(at + 1);
            }
            Keyword::Leave => self.seen.doubt = true,
            _ => {}
        }
        at + 1
    }

    /// Reads an item, whose names are known to the end of its block.
    fn item(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let end = end::after_item(level.trees, at);
        let rest = &level.trees[at + 1..end.max(at + 1)];
        if !self.scope.is_empty() {
            if is_word(level.trees.get(at), "use") {
                each_import(rest, &mut |import| self.locals.import(import));
            } else if let Some((name, ty)) = constant(rest) {
                self.locals.bind(name, Local::Value, Ty::of(ty));
            }
        }
        level.after_types(at, Some(end))
    }

    /// Reads any other name, which may be the name of a macro or of a function of the scope.
    pub(super) fn other_name(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let trees = level.trees;
        if is_punct(trees.get(at + 1), '!') && !is_punct(trees.get(at + 2), '=') {
            return self.macro_call(level, at);
        }
        if !self.names.may_have(self.hash) {
            return at + 1;
        }
        self.name(level, at)
    }

    /// Reads a macro call, and returns the place after it.
    pub(super) fn macro_call(&mut self, level: &mut Level<'_>, at: usize) -> usize {
        let trees = level.trees;
        // `name! { .. }`, `name! new { .. }`
        let place = at + 2 + usize::from(is_name(trees, at + 2));
        let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(_))) =
            (trees.get(at), trees.get(place))
        else {
            return at + 1;
        };
        let name = text(name);
        self.macro_arguments(level, &name, place);
        self.after_group(level, place)
    }
}

/// Returns whether a constant is defined here: `const NAME:`, `const fn`.
fn is_constant(trees: &[TokenTree], at: usize) -> bool {
    let is_after_star = at >= 1 && is_punct(trees.get(at - 1), '*');
    !is_after_star
        && is_name(trees, at + 1)
        && is_colon(trees, at + 2)
        && !is_path_separator(trees, at + 2)
}
