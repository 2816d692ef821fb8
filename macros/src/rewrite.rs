//! Threads the token through a body: the only place that changes a user's code.

mod arguments;
mod token;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{
    Expr, Local, Pat, PatIdent, PatType, Path, Stmt, Token, parse_quote, parse_quote_spanned,
};

use crate::classify::AsInC;
use crate::functions::Function;
use crate::known::Known;
use crate::macro_arguments;
use crate::names;
use crate::routines::Access;
use crate::walk::{self, Hiding, Site, Surroundings, TokenCall, Visitor};

pub(crate) use token::TokenVariable;

/// Threads `token` through the body of `function`.
pub(crate) fn body(
    function: &mut Function<'_>,
    known: &Known,
    token: &TokenVariable,
    krate: &Path,
) {
    let lent = arguments::lent(function.signature);
    let around = Surroundings {
        known,
        token: token.reference().map(|access| (&token.name, access)),
    };
    walk::body(
        function,
        around,
        &mut Threading {
            token,
            known,
            krate,
            lent,
        },
    );
    function.put_body();
}

struct Threading<'a> {
    token: &'a TokenVariable,
    known: &'a Known,
    krate: &'a Path,
    /// The parameters that a call borrows again.
    lent: Vec<String>,
}

impl Threading<'_> {
    fn stand_in(&self) -> TokenStream {
        let krate = self.krate;
        quote!(#krate::__private::stand_in())
    }

    /// The argument of a call that reaches from `start` to `end`.
    fn argument(&self, call: &TokenCall, end: Span, site: Site) -> Expr {
        let is_reference = self.token.reference().is_some() || site.moved;
        let start = call.name.span();
        Expr::Verbatim(if self.token.stands_in() {
            self.stand_in()
        } else {
            self.token.argument(call.access, start, end, is_reference)
        })
    }
}

impl Visitor for Threading<'_> {
    fn call(&mut self, expr: &mut Expr, call: &TokenCall, site: Site) {
        let start = call.name.span();
        match expr {
            // Input:  queue.acquire()
            // Output: queue.acquire(&no_spin_lock_held)
            Expr::MethodCall(method) => {
                method
                    .args
                    .insert(call.at, self.argument(call, start, site));
            }
            // Input:  IoCompleteRequest(irp, boost)
            // Output: IoCompleteRequest(&mut no_spin_lock_held, irp, boost)
            Expr::Call(function) => {
                let close = function.paren_token.span.close();
                let end = if site.captured { start } else { close };
                function
                    .args
                    .insert(call.at, self.argument(call, end, site));
                if site.token_in_arguments && call.at + 1 != function.args.len() {
                    arguments::first(expr, call.at, &self.lent);
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
        let borrowed = self.token.borrowed_at(span, access);
        let original = expr.clone();
        *expr = parse_quote_spanned!(self.token.at(span)=> {
            let #name = #borrowed;
            #original
        });
    }

    // Input:  let complete = |irp| …
    // Output: let mut complete = |irp| …
    fn completing_closure(&mut self, name: &mut PatIdent) {
        if name.by_ref.is_none() && name.mutability.is_none() {
            name.mutability = Some(Token![mut](name.ident.span()));
        }
    }

    // Input:  let complete = |irp| IoCompleteRequest(irp, 0)
    // Output: let mut complete = |irp, no_spin_lock_held: &mut LockToken| …
    fn threaded_closure(&mut self, local: &mut Local) {
        let Some(init) = &mut local.init else { return };
        let Expr::Closure(closure) = &mut *init.expr else {
            return;
        };
        let span = closure.inputs_end.spans[0];
        let name = self.token.name_at(span);
        let ty = names::token_type(self.krate);
        let pat = Pat::Type(PatType {
            attrs: Vec::new(),
            pat: Box::new(Pat::Ident(PatIdent {
                attrs: Vec::new(),
                by_ref: None,
                mutability: None,
                ident: name,
                subpat: None,
            })),
            colon_token: Token![:](span),
            ty: parse_quote_spanned!(span=> &mut #ty),
        });
        closure.inputs.push(pat);
        if let Pat::Ident(name) = &mut local.pat {
            self.completing_closure(name);
        }
        self.completing_let(local);
    }

    // The closure may need no `mut`, or be passed on and not called here.
    fn completing_let(&mut self, local: &mut Local) {
        local.attrs.push(parse_quote!(#[allow(unused_mut)]));
    }

    // Input:  match lock.try_acquire_at_dpc_level() { Some(guard) => a, None => b }
    // Output: { let tried = lock.try_acquire_at_dpc_level(); if tried.is_some() { match tried
    //         { Some(guard) => a, _ => unreachable } } else { drop(tried); b } }
    fn completing_trial(&mut self, expr: &mut Expr) {
        let Some(trial) = walk::trial(expr) else {
            return;
        };
        let walk::Trial {
            scrutinee,
            pat,
            then,
            otherwise,
            end,
        } = trial;
        let span = Span::mixed_site().located_at(end);
        let tried = names::generated("tried", span);
        let otherwise = match otherwise {
            Expr::Block(block) if block.attrs.is_empty() && block.label.is_none() => {
                block.block.stmts.clone()
            }
            other => vec![Stmt::Expr(other.clone(), None)],
        };
        *expr = parse_quote_spanned! {span=> {
            let #tried = #scrutinee;
            if ::core::option::Option::is_some(&#tried) {
                match #tried { #pat => #then, _ => ::core::unreachable!() }
            } else {
                ::core::mem::drop(#tried);
                #(#otherwise)*
            }
        }};
    }

    // The rest is only found in items with errors, and breeds no more of them.

    // Input:  select! { x => IoCompleteRequest(irp, 0) }
    // Output: select! { x => IoCompleteRequest(stand_in(), irp, 0) }
    fn hidden(&mut self, tokens: &mut TokenStream, _: &Ident, _: &Hiding) {
        *tokens = macro_arguments::with_token(tokens, self.known, &self.stand_in());
    }

    // Input:  device.count()
    // Output: unimplemented!()
    fn unclear(&mut self, call: &mut Expr, _: usize) {
        *call = parse_quote!(::core::unimplemented!());
    }

    // Input:  count
    // Output: |a| count(a, stand_in())
    fn function_value(&mut self, function: &mut Expr, id: usize) {
        let count = self.known.function(id).parameters();
        let parameters: Vec<Ident> = (0..count)
            .map(|at| names::generated(&format!("argument_{at}"), Span::mixed_site()))
            .collect();
        let token = self.stand_in();
        *function = parse_quote!(|#(#parameters),*| #function(#(#parameters,)* #token));
    }

    // Input:  KeReleaseSpinLock(lock, irql)
    // Output: unimplemented!()
    // Input:  KeAcquireSpinLock(lock, &mut irql)
    // Output: KeAcquireSpinLock(stand_in(), lock)
    // Input:  IoCompleteRequest(pointer, 0)
    // Output: IoCompleteRequest(unimplemented!(), 0)
    fn as_in_c(&mut self, expr: &mut Expr, form: AsInC) {
        let unimplemented = parse_quote!(::core::unimplemented!());
        match (form, &mut *expr) {
            (AsInC::SavedIrql, Expr::Call(call)) => {
                call.args.pop();
                call.args.insert(0, Expr::Verbatim(self.stand_in()));
            }
            (AsInC::Pointer, Expr::Call(call)) => call.args[0] = unimplemented,
            _ => *expr = unimplemented,
        }
    }
}
