//! What the functions of a scope need of the token: a fixpoint over their calls.

use crate::known::Known;
use crate::names::{self, TokenParameter};
use crate::parse::Annotated;
use crate::plain::Bodies;
use crate::routines::Access;
use crate::walk::{self, Surroundings, Visitor};

/// Finds the needs of all functions of `item` and notes them in `known`.
pub(crate) fn find(item: &mut Annotated, bodies: &mut Bodies, known: &mut Known) {
    if known.len() == 0 {
        return;
    }
    let mut direct = Vec::new();
    let mut callers: Vec<Vec<usize>> = vec![Vec::new(); known.len()];
    bodies.each(item, &mut |mut function| {
        let caller = direct.len();
        let mut calls = Calls::default();
        let tokens = names::token_parameters(function.signature);
        let token = tokens.first().and_then(TokenParameter::named);
        let around = Surroundings { known, token };
        direct.push(walk::body(&mut function, around, &mut calls));
        for callee in calls.0 {
            callers[known.first(callee)].push(known.first(caller));
        }
    });
    let mut changed: Vec<usize> = Vec::new();
    for (id, needs) in direct.into_iter().enumerate() {
        if known.raise(id, needs) {
            changed.push(known.first(id));
        }
    }
    while let Some(callee) = changed.pop() {
        let needs: Option<Access> = known.hidden_token(callee);
        for &caller in &callers[callee] {
            if known.raise(caller, needs) {
                changed.push(caller);
            }
        }
    }
    known.fixpoint_is_done = true;
}

/// The functions of the scope that a body calls.
#[derive(Default)]
struct Calls(Vec<usize>);

impl Visitor for Calls {
    fn known(&mut self, id: usize) {
        self.0.push(id);
    }
}
