//! How a plain body is read: tree by tree, with a look at what stands before and behind.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{ReturnType, Signature};

use super::call::Called;
use super::place::{
    begins_statement, bound, is_argument, is_label, is_named_macro, starts_closure,
};
use super::{Part, Plain};
use crate::functions::Place;
use crate::known::{Home, Known, Ty};
use crate::names::{self, TokenParameter, text};
use crate::scope::{Role, Scope, Value};
use crate::trees::{is_expanded, is_punct};

/// Sorted: words that begin an item, a block that is not run at once, or syntax that `syn`
/// may not know.
pub(crate) const WORDS: &[&str] = &[
    "async",
    "await",
    "become",
    "box",
    "builtin",
    "const",
    "do",
    "enum",
    "extern",
    "fn",
    "gen",
    "impl",
    "macro",
    "macro_rules",
    "mod",
    "pin",
    "static",
    "struct",
    "trait",
    "try",
    "type",
    "union",
    "use",
    "yeet",
    "yield",
];

impl Plain {
    /// Reads the `body` of a function, if it is a plain one.
    pub(super) fn read(
        body: &Group,
        signature: &Signature,
        place: &Place,
        known: &Known,
    ) -> Result<Self, NotPlain> {
        if place.may_hide_token() && has_lifetime(&signature.output) {
            return Err(NotPlain); // it depends on the body whether the result is a guard
        }
        let tokens = names::token_parameters(signature);
        let token = tokens.first().and_then(TokenParameter::named);
        let mut reader = Reader {
            known,
            home: known.home(place),
            locals: parameters(signature),
            token: token.map(|(name, _)| text(name)),
            shadow: None,
            token_is_passed: false,
            is_final: true,
        };
        let body = reader.read(body.stream(), Level::Body)?;
        Ok(Self {
            parts: body.parts(),
            is_final: reader.is_final,
        })
    }
}

fn parameters(signature: &Signature) -> Scope {
    let mut names = Scope::default();
    for parameter in names::typed_parameters(signature) {
        let value = Value {
            role: Role::of_parameter(&parameter.ty),
            ty: Ty::Unknown,
        };
        names.bind(&parameter.pat, &value, &|_, _, _| Ty::Unknown);
    }
    names
}

fn has_lifetime(result: &ReturnType) -> bool {
    names::any_tree(&result.to_token_stream(), &|tree| is_punct(tree, '\''))
}

pub(super) struct Reader<'a> {
    pub(super) known: &'a Known,
    pub(super) home: Home,
    /// The parameters, and what hides them.
    pub(super) locals: Scope,
    /// The name of the token parameter.
    token: Option<String>,
    /// What the statement that is being read binds.
    shadow: Option<Ident>,
    /// Whether the token is one of the arguments that were read last.
    pub(super) token_is_passed: bool,
    /// Whether there was no macro and no attribute so far.
    is_final: bool,
}

/// More must be known of a body than its tokens show.
pub(super) struct NotPlain;

/// Where trees stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Between the braces of the body.
    Body,
    /// In a group there.
    Inner,
    /// In a macro, an attribute or a closure: nothing may stand there that concerns the rule.
    Sealed,
    /// Between the parentheses of a call that does: the same, but for the token as an argument.
    Arguments,
}

impl Level {
    fn is_sealed(self) -> bool {
        matches!(self, Self::Sealed | Self::Arguments)
    }
}

/// Trees, and what stands for some of them.
pub(super) struct Trees {
    pub(super) trees: Vec<TokenTree>,
    found: Vec<Found>,
}

/// What stands for the trees between two places, both included.
pub(super) struct Found {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) part: Part,
}

impl Reader<'_> {
    /// Reads `tokens`, unless more must be known of them.
    pub(super) fn read(&mut self, tokens: TokenStream, level: Level) -> Result<Trees, NotPlain> {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        if let [hash, mark, ..] = &trees[..]
            && is_punct(hash, '#')
            && is_punct(mark, '!')
        {
            return Err(NotPlain); // an attribute of the function
        }
        let mut found = Vec::new();
        let mut callee = None;
        let mut here = level;
        for (at, tree) in trees.iter().enumerate() {
            let before = &trees[..at];
            match tree {
                TokenTree::Ident(name) => {
                    callee = self.name(name, before, &trees[at + 1..], here)?;
                }
                TokenTree::Group(group) => match callee.take() {
                    Some(callee) => found.push(self.call(&callee, before, group)?),
                    None => found.extend(self.group(group, before, here)?),
                },
                TokenTree::Punct(mark) if mark.as_char() == '|' && starts_closure(before) => {
                    here = Level::Sealed;
                }
                TokenTree::Punct(mark) if mark.as_char() == ';' => {
                    here = level;
                    self.end_statement(level);
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        Ok(Trees { trees, found })
    }

    fn group(
        &mut self,
        group: &Group,
        before: &[TokenTree],
        here: Level,
    ) -> Result<Option<Found>, NotPlain> {
        if group.delimiter() == Delimiter::None {
            return Err(NotPlain);
        }
        let is_expanded = is_expanded(before);
        self.is_final &= !is_expanded;
        let level = if here.is_sealed() || is_expanded {
            Level::Sealed
        } else {
            Level::Inner
        };
        let read = self.read(group.stream(), level)?;
        let at = before.len();
        Ok((!read.found.is_empty()).then(|| Found {
            from: at,
            to: at,
            part: Part::Group(group.delimiter(), group.span(), read.parts()),
        }))
    }

    /// Looks at a name; what it calls, if that is of interest.
    fn name(
        &mut self,
        name: &Ident,
        before: &[TokenTree],
        behind: &[TokenTree],
        here: Level,
    ) -> Result<Option<Called>, NotPlain> {
        if is_label(before) {
            return Ok(None);
        }
        let name = text(name);
        let is_type = || name == "const" && before.last().is_some_and(|it| is_punct(it, '*'));
        let is_word = WORDS.binary_search(&name.as_str()).is_ok() && !is_type();
        if is_word || is_named_macro(&name, behind) {
            return Err(NotPlain);
        }
        if name == "let" && here == Level::Body && begins_statement(before) {
            self.shadow = bound(behind);
        }
        let called = self.called(&name, before, behind)?;
        let is_token = self.token.as_ref() == Some(&name);
        let is_passed = is_token && here == Level::Arguments && is_argument(before, behind);
        self.token_is_passed |= is_passed;
        if here.is_sealed() && (called.is_some() || is_token && !is_passed) {
            return Err(NotPlain);
        }
        Ok(called)
    }

    fn end_statement(&mut self, level: Level) {
        if level == Level::Body
            && let Some(shadow) = self.shadow.take()
        {
            self.locals.bind_name(&shadow, Value::default());
        }
    }
}

impl Trees {
    fn parts(self) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut trees = self.trees.into_iter();
        let mut at = 0;
        for Found { from, to, part } in self.found {
            parts.extend(trees.by_ref().take(from - at).map(Part::Tree));
            trees.by_ref().take(to + 1 - from).for_each(drop);
            parts.push(part);
            at = to + 1;
        }
        parts.extend(trees.map(Part::Tree));
        parts
    }
}
