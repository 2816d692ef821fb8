//! The whole pipeline: parse, read bodies, find needs, check, rewrite, emit. After the check
//! nothing can fail.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Path, parse_quote};

use crate::check::{self, Edge, Entry, Plan, Rejected};
use crate::diagnostics::Diagnostics;
use crate::emit::{self, Maker, TokenSource};
use crate::functions::Function;
use crate::known::Known;
use crate::messages;
use crate::names;
use crate::needs;
use crate::parse::{self, Annotated, Arguments};
use crate::read::{Lift, Read};
use crate::rewrite::{self, TokenVariable};

/// Expands the attribute with its `arguments` on the item of these `tokens`.
pub(crate) fn expand(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    expand_read(arguments, tokens, parse::lift)
}

/// Expands it with every body parsed, which must make the same.
#[cfg(any(test, ordinary_library))]
pub(crate) fn expand_parsed(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    expand_read(arguments, tokens, |_| None)
}

fn expand_read(arguments: TokenStream, tokens: TokenStream, lift: Lift) -> TokenStream {
    let mut diagnostics = Diagnostics::default();
    let arguments = Arguments::parse(arguments, &mut diagnostics);
    let expansion = match Read::item(&tokens, &arguments, lift) {
        Ok(read) => annotated(read, arguments, &mut diagnostics).into_token_stream(),
        Err(error) => {
            diagnostics.add(error);
            tokens
        }
    };
    TokenStream::from_iter([expansion, diagnostics.into_tokens()])
}

fn annotated(read: Read, mut arguments: Arguments, diagnostics: &mut Diagnostics) -> Annotated {
    let Read {
        mut item,
        mut bodies,
        mut known,
    } = read;
    needs::find(&mut item, &mut bodies, &mut known);
    if !matches!(item, Annotated::Function(_))
        && let Some(role) = arguments.role.take()
    {
        diagnostics.error(role.name.span(), messages::role_of_scope(role.role));
    }
    let threading = Threading {
        known: &known,
        krate: &arguments.krate(),
    };
    let mut ids = 0..;
    bodies.each(&mut item, &mut |mut function| {
        let id = ids.next().unwrap_or_default();
        let entry = entry(&mut function, &arguments, diagnostics);
        match check::function(&mut function, id, &known, &entry, diagnostics) {
            Ok(checked) => {
                if checked.plan().is_untouched() {
                    function.put_body();
                } else {
                    threading.thread(&mut function, checked.plan(), Maker::Enter);
                }
                emit::require_unsafe_blocks(&mut function);
            }
            Err(rejected) => threading.stand_in(&mut function, rejected),
        }
    });
    item
}

/// What is said of a function by the scope's attribute, and by one of its own, which goes:
/// the scope's does all that it would.
fn entry(function: &mut Function<'_>, scope: &Arguments, diagnostics: &mut Diagnostics) -> Entry {
    let mut entry = Entry {
        role: scope.role.clone(),
        is_strict: scope.strict.is_some(),
    };
    function.attributes.retain(|attribute| {
        let is_own = names::is_own_attribute(attribute);
        if is_own {
            let own = Arguments::of(attribute, diagnostics);
            if let Some(also) = own.also.first() {
                diagnostics.error(also.name.span(), messages::also_in_scope());
            }
            entry.is_strict |= own.strict.is_some();
            entry.role = own.role.or(entry.role.take());
            // Its import is used, although the attribute is gone.
            let path = attribute.path();
            let import = parse_quote!(#[allow(unused_imports)] use #path as _;);
            function.block.stmts.insert(0, import);
        }
        !is_own
    });
    entry
}

struct Threading<'a> {
    known: &'a Known,
    krate: &'a Path,
}

impl Threading<'_> {
    /// Threads the token through the function, and makes it where nobody passes it.
    fn thread(&self, function: &mut Function<'_>, plan: &Plan, maker: Maker) {
        let mut source = TokenSource::default();
        if let (Edge::EntryPoint, Some(token)) = (plan.edge, &plan.token) {
            source.declared = Some(token.at);
        }
        source.part = plan.part.as_ref();
        let token = if let Some((name, access)) = plan.usable_token() {
            TokenVariable::parameter(name, access)
        } else if let Some(access) = plan.hidden_token() {
            let name = emit::add_parameter(function, access, self.known, self.krate);
            source.is_added = true;
            TokenVariable::parameter(&name, access)
        } else {
            source.hidden = plan.needs;
            maker.variable(function, self.known)
        };
        rewrite::body(function, self.known, &token, self.krate);
        emit::make_token(function, &source, &token, maker, self.krate);
    }

    /// Makes an item of the same shape of a function with errors; as much of its body
    /// as can be type checked stays.
    fn stand_in(&self, function: &mut Function<'_>, rejected: Rejected) {
        let mut plan = rejected.plan;
        function.attributes.push(parse_quote!(#[allow(warnings)]));
        if function.signature.constness.is_some() && plan.needs.take().is_some() {
            function.block.stmts = vec![parse_quote!(loop {})];
            function.plain = None;
            plan.part = None;
        }
        self.thread(function, &plan, Maker::StandIn);
    }
}
