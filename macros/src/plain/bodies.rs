use proc_macro2::Group;
use syn::token;

use super::Plain;
use crate::functions::{self, Function, Owner};
use crate::known::Known;
use crate::names::{self, RESERVED};
use crate::parse::{self, Annotated};

/// The bodies of an item's functions, as far as they are plain: the others are in the item.
#[derive(Default)]
pub(crate) struct Bodies(Vec<Option<Plain>>);

impl Bodies {
    /// Reads the bodies that were taken out of `item`.
    pub(crate) fn read(
        bodies: &[Group],
        item: &mut Annotated,
        known: &mut Known,
    ) -> syn::Result<Self> {
        let mut plain = Vec::new();
        let mut result = Ok(());
        let mut rest = bodies.iter();
        functions::each(item, &mut |mut function| {
            let Some(body) = rest.next() else { return };
            function.block.brace_token = token::Brace {
                span: body.delim_span(),
            };
            let read = Plain::read(body, function.signature, function.place, known).ok();
            if read.is_none() && result.is_ok() {
                known.reserved_name_is_used |= names::find(RESERVED, &body.stream()).is_some();
                result = parse(body, &mut function);
            }
            plain.push(read);
        });
        result.map(|()| Self(plain))
    }

    /// Visits the functions of `item` with their bodies.
    pub(crate) fn each(&mut self, item: &mut Annotated, visit: &mut dyn FnMut(Function<'_>)) {
        let mut plain = self.0.iter_mut();
        functions::each(item, &mut |function| {
            let plain = plain.next().and_then(Option::as_mut);
            visit(Function { plain, ..function });
        });
    }
}

fn parse(body: &Group, function: &mut Function<'_>) -> syn::Result<()> {
    let (attributes, statements) = parse::body(body)?;
    let is_alone = function.place.owner == Owner::Alone;
    let attributes = attributes.into_iter();
    function
        .attributes
        .extend(attributes.map(|it| if is_alone { parse::outer(it) } else { it }));
    function.block.stmts = statements;
    Ok(())
}
