//! Statements that move what is in a variable, or a part of it.

use super::function::{name, srb_name};
use super::{Writer, names};
use crate::language::{Local, Release, Shape, Shrink, Stmt};

impl Writer<'_> {
    pub(super) fn moving(&mut self, stmt: &Stmt) -> String {
        match stmt {
            Stmt::Release(local, how, site) => {
                self.site(*site);
                released(*local, *how)
            }
            Stmt::Take(local, site) => {
                self.site(*site);
                format!("drop({}.take());", name(*local))
            }
            Stmt::MoveOut(local, field, site) => {
                self.site(*site);
                match local.shape {
                    Shape::Section => format!("drop({}.guard);", name(*local)),
                    _ => format!("drop({}.{field});", name(*local)),
                }
            }
            Stmt::Shrink(local, how, site) => {
                self.site(*site);
                let name = name(*local);
                match how {
                    Shrink::Pop => format!("drop({name}.pop());"),
                    Shrink::Clear => format!("{name}.clear();"),
                }
            }
            Stmt::Leak(local, site) => {
                self.site(*site);
                format!("put_away({});", name(*local))
            }
            Stmt::Leave(acquire) => {
                format!("irql.leave({});", self.acquire_on("queue()", acquire))
            }
            Stmt::Srb(srb) => format!("let {} = srb();", srb_name(*srb)),
            Stmt::UnderLock(srb, site) => {
                self.site(*site);
                let srb = srb_name(*srb);
                format!("unsafe {{ StorPortCompleteSrbUnderLock(adapter(), {srb}) }};")
            }
            _ => String::new(),
        }
    }
}

fn released(local: Local, how: Release) -> String {
    let name = name(local);
    let routine = names::of(local.kind).release;
    match how {
        Release::Drop => format!("drop({name});"),
        Release::Method => format!("let _ = {name}.release();"),
        Release::Routine => format!("{routine}({name});"),
        Release::PutDown => format!("put_down({name});"),
        Release::Scope => format!("{{ let _end = {name}; }}"),
        Release::Call => format!("{name}();"),
    }
}
