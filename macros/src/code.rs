//! Trees that are put together one by one. `quote` takes several times as long, and every
//! function gets some.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Trees at one place of the user's code.
pub(crate) struct Code {
    span: Span,
    trees: Vec<TokenTree>,
}

impl Code {
    pub(crate) fn at(span: Span) -> Self {
        Self {
            span,
            trees: Vec::with_capacity(16),
        }
    }

    pub(crate) fn word(mut self, word: &str) -> Self {
        self.trees.push(Ident::new(word, self.span).into());
        self
    }

    /// An operator, or another mark, of one or two characters.
    pub(crate) fn mark(mut self, mark: &str) -> Self {
        for (at, character) in mark.char_indices() {
            let spacing = if at + 1 < mark.len() {
                Spacing::Joint
            } else {
                Spacing::Alone
            };
            let mut punct = Punct::new(character, spacing);
            punct.set_span(self.span);
            self.trees.push(punct.into());
        }
        self
    }

    /// Trees that are there already.
    pub(crate) fn trees(mut self, trees: impl IntoIterator<Item = TokenTree>) -> Self {
        self.trees.extend(trees);
        self
    }

    /// A group with what `content` adds to it.
    pub(crate) fn group(
        mut self,
        delimiter: Delimiter,
        content: impl FnOnce(Self) -> Self,
    ) -> Self {
        let content = content(Self::at(self.span)).trees;
        let mut group = Group::new(delimiter, content.into_iter().collect());
        group.set_span(self.span);
        self.trees.push(group.into());
        self
    }

    pub(crate) fn into_trees(self) -> Vec<TokenTree> {
        self.trees
    }
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.trees.iter().cloned());
    }
}
