//! Threads the token through a body: the only place that changes a user's code.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Expr, Local, Macro, PatIdent, Token, parse_quote, parse_quote_spanned};

use crate::classify::Tracked;
use crate::names::NO_SPIN_LOCK_HELD;
use crate::parse::Function;
use crate::routines::Access;
use crate::walk::{self, Site, Visitor};

/// The token as the calls of a body get it.
#[derive(Clone, Debug)]
pub(crate) struct TokenVariable {
    name: Ident,
    /// What it grants, if it is a reference already.
    reference: Option<Access>,
}

impl TokenVariable {
    /// A parameter of the user's.
    pub(crate) fn parameter(name: &Ident, access: Access) -> Self {
        Self {
            name: name.clone(),
            reference: Some(access),
        }
    }

    /// The hidden variable of `function`.
    ///
    /// rustc uses its name in errors only if it and the whole `let` have a user's
    /// span; the name of the function is as good as any.
    pub(crate) fn hidden(function: &Ident) -> Self {
        Self {
            name: Ident::new(NO_SPIN_LOCK_HELD, function.span()),
            reference: None,
        }
    }

    pub(crate) fn name(&self) -> &Ident {
        &self.name
    }

    /// `span` with the hygiene of the variable, so that the name is found even where
    /// parts of the function come from a macro.
    fn at(&self, span: Span) -> Span {
        span.resolved_at(self.name.span())
    }

    fn name_at(&self, span: Span) -> Ident {
        Ident::new(&self.name.to_string(), self.at(span))
    }

    /// The argument of a call that reaches from `start` to `end`: rustc's label for
    /// the borrow covers all that lies between.
    fn argument(&self, access: Access, start: Span, end: Span, is_reference: bool) -> TokenStream {
        if is_reference {
            let name = self.name_at(start);
            return quote!(#name);
        }
        let name = self.name_at(end);
        let borrow = match access {
            Access::Shared => quote_spanned!(self.at(start)=> &),
            Access::Exclusive => quote_spanned!(self.at(start)=> &mut),
        };
        quote!(#borrow #name)
    }
}

/// Threads `token` through the body of `function`.
pub(crate) fn body(function: &mut Function, token: &TokenVariable) {
    walk::body(
        &function.signature,
        &mut function.statements,
        token.reference.map(|access| (&token.name, access)),
        &mut Threading { token },
    );
}

struct Threading<'a> {
    token: &'a TokenVariable,
}

impl Visitor for Threading<'_> {
    fn call(&mut self, expr: &mut Expr, call: &Tracked, site: Site) {
        let (Some(access), Some(at)) = (call.routine.effect.access(), call.token_at) else {
            return;
        };
        let is_reference = self.token.reference.is_some() || site.moved;
        let start = call.name.span();
        match expr {
            // Input:  queue.acquire()
            // Output: queue.acquire(&no_spin_lock_held)
            Expr::MethodCall(method) => {
                let token = self.token.argument(access, start, start, is_reference);
                method.args.insert(at, Expr::Verbatim(token));
            }
            // Input:  IoCompleteRequest(irp, boost)
            // Output: IoCompleteRequest(&mut no_spin_lock_held, irp, boost)
            Expr::Call(function) => {
                let end = if site.captured {
                    start
                } else {
                    function.paren_token.span.close()
                };
                let token = self.token.argument(access, start, end, is_reference);
                function.args.insert(at, Expr::Verbatim(token));
                if site.token_in_arguments {
                    arguments_first(expr, at);
                }
            }
            _ => {}
        }
    }

    // A closure that owns what it captures owns a reborrow, not the token.
    // Input:  move |irp| IoCompleteRequest(no_spin_lock_held, irp, 0)
    // Output: { let no_spin_lock_held = &mut *no_spin_lock_held; move |irp| … }
    fn capture(&mut self, expr: &mut Expr, access: Access) {
        if !walk::is_move(expr) {
            return;
        }
        let span = syn::spanned::Spanned::span(expr);
        let name = self.token.name_at(span);
        let span = self.token.at(span);
        let reborrow = match access {
            Access::Shared => quote_spanned!(span=> &*),
            Access::Exclusive => quote_spanned!(span=> &mut *),
        };
        let original = expr.clone();
        *expr = parse_quote_spanned!(span=> { let #name = #reborrow #name; #original });
    }

    // Input:  let complete = |irp| …
    // Output: let mut complete = |irp| …
    fn completing_closure(&mut self, name: &mut PatIdent) {
        if name.by_ref.is_none() && name.mutability.is_none() {
            name.mutability = Some(Token![mut](name.ident.span()));
        }
    }

    // The user's `let` may be for a closure that is only passed on.
    fn completing_let(&mut self, local: &mut Local) {
        local.attrs.push(parse_quote!(#[allow(unused_mut)]));
    }

    // Only in an item with errors; the macro would breed more.
    fn hidden(&mut self, mac: &mut Macro, _: &Ident) {
        mac.path = parse_quote!(::core::unimplemented);
        mac.tokens = TokenStream::new();
    }
}

/// Evaluates the arguments of a call before its token is borrowed; their temporaries
/// live as long as before.
///
/// ```text
/// Input:  IoCompleteRequest(&mut token, next(&token), 0)
/// Output: match (next(&token), 0) { (a, b) => IoCompleteRequest(&mut token, a, b) }
/// ```
fn arguments_first(expr: &mut Expr, token_at: usize) {
    let Expr::Call(call) = expr else { return };
    let span = call.paren_token.span.open().resolved_at(Span::mixed_site());
    let mut arguments = Vec::new();
    let mut names = Vec::new();
    for (at, argument) in call.args.iter_mut().enumerate() {
        if at != token_at {
            let name = Ident::new(&format!("argument_{at}"), span);
            arguments.push(std::mem::replace(argument, parse_quote!(#name)));
            names.push(name);
        }
    }
    *expr = parse_quote_spanned! {span=>
        match (#(#arguments,)*) { (#(#names,)*) => #call }
    };
}
