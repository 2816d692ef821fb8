//! Checks the parts into which no token is ever inserted.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::parse::{ParseStream, Parser as _};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Expr, Item, Macro, Pat, PatGuard, Token, parse_quote};

use crate::properties::Shown;
use crate::words;

/// Macros whose tokens are not code.
const MACROS: &[&str] = &["cfg", "stringify", "concat", "asm"];

/// Checks that the patterns, the nested items and the attributes of the bodies are the same.
pub(crate) fn check(user: &Block, made: &Block, shown: &Shown<'_>) {
    let parts = |body: &Block| {
        let mut parts = Parts::default();
        parts.visit_block(body);
        parts.0
    };
    assert_eq!(
        parts(user),
        parts(made),
        "changed where no call is: {shown}"
    );
}

/// The parts of a body that are left alone.
#[derive(Default)]
struct Parts(Vec<Vec<String>>);

impl Parts {
    fn add(&mut self, tokens: &TokenStream) {
        self.0.push(words::all(tokens));
    }

    fn add_pattern(&mut self, pattern: &Pat) {
        let mut pattern = pattern.clone();
        WithoutGuards.visit_pat_mut(&mut pattern);
        self.add(&pattern.to_token_stream());
    }
}

impl<'ast> Visit<'ast> for Parts {
    fn visit_pat(&mut self, pattern: &'ast Pat) {
        self.add_pattern(pattern);
        visit::visit_pat(self, pattern);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            // Its transcribers are read as code.
            Item::Macro(_) => {}
            item => self.add(&item.to_token_stream()),
        }
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        self.add(&attribute.to_token_stream());
    }

    fn visit_macro(&mut self, it: &'ast Macro) {
        let name = it.path.segments.last().map(|last| last.ident.to_string());
        match name.as_deref() {
            Some(name) if MACROS.contains(&name) => self.add(&it.tokens),
            Some("matches") => {
                if let Ok(pattern) = matched.parse2(it.tokens.clone()) {
                    self.add_pattern(&pattern);
                }
            }
            _ => {}
        }
    }
}

/// Returns the pattern among the arguments of `matches!`.
fn matched(input: ParseStream<'_>) -> syn::Result<Pat> {
    input.parse::<Expr>()?;
    input.parse::<Token![,]>()?;
    let pattern = Pat::parse_multi(input)?;
    input.parse::<TokenStream>()?;
    Ok(pattern)
}

/// Removes the guards of arms, which are expressions in patterns.
struct WithoutGuards;

impl VisitMut for WithoutGuards {
    fn visit_pat_guard_mut(&mut self, it: &mut PatGuard) {
        it.guard = parse_quote!(true);
        visit_mut::visit_pat_mut(self, &mut it.pat);
    }
}
