//! Expands the attribute on every item of a file, as the compiler does.

use std::mem;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Block, File, ImplItem, Item, ItemImpl, ItemMod, ItemTrait, Meta, Stmt, TraitItem,
};

use super::is_own;
use crate::expand::expand;

pub(super) struct Expander;

impl VisitMut for Expander {
    fn visit_file_mut(&mut self, file: &mut File) {
        expand_list(&mut file.items);
    }

    fn visit_item_mod_mut(&mut self, item: &mut ItemMod) {
        if let Some((_, items)) = &mut item.content {
            expand_list(items);
        }
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        expand_list(&mut item.items);
    }

    fn visit_item_trait_mut(&mut self, item: &mut ItemTrait) {
        expand_list(&mut item.items);
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        for statement in mem::take(&mut block.stmts) {
            match statement {
                Stmt::Item(item) => {
                    block
                        .stmts
                        .extend(expanded(item).into_iter().map(Stmt::Item));
                }
                mut other => {
                    self.visit_stmt_mut(&mut other);
                    block.stmts.push(other);
                }
            }
        }
    }
}

fn expand_list<T: Expand>(items: &mut Vec<T>) {
    *items = mem::take(items).into_iter().flat_map(expanded).collect();
}

/// Expands the item until nothing in it has the attribute.
fn expanded<T: Expand>(mut item: T) -> Vec<T> {
    let Some(arguments) = take_attribute(&mut item) else {
        item.expand_inside();
        return vec![item];
    };
    let items = list.parse2(expand(arguments, item.into_token_stream()));
    items.unwrap().into_iter().flat_map(expanded).collect()
}

/// Removes the item's first attribute, and returns its arguments.
fn take_attribute<T: Expand>(item: &mut T) -> Option<TokenStream> {
    let attributes = item.attributes()?;
    let at = attributes.iter().position(is_own)?;
    Some(match attributes.remove(at).meta {
        Meta::List(list) => list.tokens,
        _ => TokenStream::new(),
    })
}

fn list<T: Parse>(input: ParseStream<'_>) -> syn::Result<Vec<T>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

/// What may have the attribute.
trait Expand: Parse + ToTokens {
    fn attributes(&mut self) -> Option<&mut Vec<Attribute>>;
    fn expand_inside(&mut self);
}

impl Expand for Item {
    fn attributes(&mut self) -> Option<&mut Vec<Attribute>> {
        match self {
            Self::Fn(item) => Some(&mut item.attrs),
            Self::Impl(item) => Some(&mut item.attrs),
            Self::Mod(item) => Some(&mut item.attrs),
            Self::Struct(item) => Some(&mut item.attrs),
            _ => None,
        }
    }

    fn expand_inside(&mut self) {
        visit_mut::visit_item_mut(&mut Expander, self);
    }
}

impl Expand for ImplItem {
    fn attributes(&mut self) -> Option<&mut Vec<Attribute>> {
        match self {
            Self::Fn(item) => Some(&mut item.attrs),
            _ => None,
        }
    }

    fn expand_inside(&mut self) {
        visit_mut::visit_impl_item_mut(&mut Expander, self);
    }
}

impl Expand for TraitItem {
    fn attributes(&mut self) -> Option<&mut Vec<Attribute>> {
        match self {
            Self::Fn(item) => Some(&mut item.attrs),
            _ => None,
        }
    }

    fn expand_inside(&mut self) {
        visit_mut::visit_trait_item_mut(&mut Expander, self);
    }
}
