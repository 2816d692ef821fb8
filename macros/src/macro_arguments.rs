//! The arguments of a macro call, where they are expressions.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse as _, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Expr, Pat, PatGuard, Token};

use crate::known::Known;
use crate::names::text;
use crate::routines::{self, Form};
use crate::trees::{is_member, is_punct};

/// What stands between a macro's delimiters.
pub(crate) enum Arguments {
    /// `a, b, c`
    List(Punctuated<Expr, Token![,]>),
    /// `value; count`
    Repeat(Expr, Token![;], Expr),
    /// `value, pattern if guard`
    Matches(Expr, Token![,], Pat, Option<Token![,]>),
}

impl Arguments {
    /// The arguments of a macro, if its `tokens` have one of the known forms.
    pub(crate) fn of(tokens: &TokenStream) -> Option<Self> {
        let list = Punctuated::parse_terminated.parse2(tokens.clone());
        list.map(Self::List)
            .or_else(|_| Self::repeat.parse2(tokens.clone()))
            .or_else(|_| Self::matches.parse2(tokens.clone()))
            .ok()
    }

    fn repeat(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self::Repeat(input.parse()?, input.parse()?, input.parse()?))
    }

    fn matches(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self::Matches(
            input.parse()?,
            input.parse()?,
            Self::guarded_pattern(input)?,
            Option::parse(input)?,
        ))
    }

    fn guarded_pattern(input: ParseStream<'_>) -> syn::Result<Pat> {
        let pat = Pat::parse_multi_with_leading_vert(input)?;
        if !input.peek(Token![if]) {
            return Ok(pat);
        }
        Ok(Pat::Guard(PatGuard {
            attrs: Vec::new(),
            pat: Box::new(pat),
            if_token: input.parse()?,
            guard: input.parse()?,
        }))
    }
}

impl ToTokens for Arguments {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::List(list) => list.to_tokens(tokens),
            Self::Repeat(value, semi, count) => {
                value.to_tokens(tokens);
                semi.to_tokens(tokens);
                count.to_tokens(tokens);
            }
            Self::Matches(value, comma, pat, trailing) => {
                value.to_tokens(tokens);
                comma.to_tokens(tokens);
                pat.to_tokens(tokens);
                trailing.to_tokens(tokens);
            }
        }
    }
}

/// The name of a routine, or of a function of the scope, that `tokens` call without its
/// token.
pub(crate) fn token_call(tokens: &TokenStream, known: &Known) -> Option<Ident> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    trees.iter().enumerate().find_map(|(at, tree)| match tree {
        TokenTree::Group(group) => token_call(&group.stream(), known),
        TokenTree::Ident(name) => {
            let is_call = names_routine(&trees, at, name) || names_known(&trees, at, name, known);
            is_call.then(|| name.clone())
        }
        _ => None,
    })
}

/// `tokens` with `token` in every such call.
pub(crate) fn with_token(tokens: &TokenStream, known: &Known, token: &TokenStream) -> TokenStream {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let threaded = trees.iter().enumerate().map(|(at, tree)| {
        let TokenTree::Group(group) = tree else {
            return tree.clone();
        };
        let mut inner = with_token(&group.stream(), known, token);
        if let Some(TokenTree::Ident(name)) = at.checked_sub(1).and_then(|at| trees.get(at)) {
            if names_method(&trees, at - 1) || names_known(&trees, at - 1, name, known) {
                let comma = (!inner.is_empty()).then(<Token![,]>::default);
                inner.extend(quote!(#comma #token));
            } else if names_routine(&trees, at - 1, name) {
                inner = quote!(#token, #inner);
            }
        }
        let mut threaded = Group::new(group.delimiter(), inner);
        threaded.set_span(group.span());
        threaded.into()
    });
    threaded.collect()
}

fn names_method(trees: &[TokenTree], at: usize) -> bool {
    let is_method = trees[..at].last().is_some_and(|it| is_punct(it, '.'));
    match &trees[at] {
        TokenTree::Ident(name) => {
            (is_method || is_of_lock_type(&trees[..at])) && names_routine(trees, at, name)
        }
        _ => false,
    }
}

fn names_known(trees: &[TokenTree], at: usize, name: &Ident, known: &Known) -> bool {
    let may_be_meant = !is_member(&trees[..at]) || known.may_be_method(&text(name));
    may_be_meant && arguments(trees, at).is_some_and(|count| known.may_lack_token(name, count))
}

fn names_routine(trees: &[TokenTree], at: usize, name: &Ident) -> bool {
    if routines::instead_of(&text(name)).is_some() {
        return true;
    }
    let Some(count) = arguments(trees, at) else {
        return false;
    };
    let needs_token = |form, arity| {
        routines::find(&text(name), form).is_some_and(|routine| {
            routine.effect.access().is_some() && count <= routine.arity + arity
        })
    };
    match trees[..at].last() {
        Some(dot) if is_punct(dot, '.') => needs_token(Form::Method, 0),
        Some(TokenTree::Punct(_)) if is_of_lock_type(&trees[..at]) => needs_token(Form::Method, 1),
        _ => needs_token(Form::Function, 0),
    }
}

/// Whether a path ends in `SpinLock::`.
fn is_of_lock_type(path: &[TokenTree]) -> bool {
    matches!(path.iter().rev().nth(2), Some(TokenTree::Ident(name)) if routines::is_lock_type(&text(name)))
}

/// How many arguments the name at this place is called with; `None` if it is not called, or is
/// that of a function that is defined there.
fn arguments(trees: &[TokenTree], at: usize) -> Option<usize> {
    let (TokenTree::Group(arguments), before) = (trees.get(at + 1)?, &trees[..at]) else {
        return None;
    };
    let is_definition = matches!(before.last(), Some(TokenTree::Ident(word)) if word == "fn");
    if arguments.delimiter() != Delimiter::Parenthesis || is_definition {
        return None;
    }
    let trees: Vec<TokenTree> = arguments.stream().into_iter().collect();
    let arguments = trees.split(|tree| is_punct(tree, ','));
    Some(arguments.filter(|argument| !argument.is_empty()).count())
}
