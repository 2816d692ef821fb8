//! What each function needs of the token: by a fixpoint over the calls.

use super::nested::{Seen, nested_value};
use super::{Call, Capture, Class, Complete, Function, Gives, Program, Role, Stmt, Style, nested};

/// How much of the token something needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Access {
    #[default]
    None,
    Shared,
    Exclusive,
}

/// What each function of a program needs.
#[derive(Clone, Debug)]
pub(crate) struct Needs(Vec<Access>);

impl Needs {
    pub(crate) fn of(program: &Program) -> Self {
        let mut needs = Self(vec![Access::None; program.functions.len()]);
        loop {
            let found = program
                .functions
                .iter()
                .map(|f| needs.function(f))
                .collect();
            if found == needs.0 {
                return needs;
            }
            needs.0 = found;
        }
    }

    /// What calls of the function need.
    pub(crate) fn of_function(&self, index: usize) -> Access {
        self.0.get(index).copied().unwrap_or_default()
    }

    fn function(&self, function: &Function) -> Access {
        if function.class == Class::HandOver {
            return Access::None;
        }
        let mut access = self.block(&function.body);
        if let Gives::Guard(_, value) = &function.gives {
            nested_value(value, &mut |seen| access = access.max(self.seen(seen)));
        }
        access
    }

    /// What the token of the function grants.
    pub(crate) fn granted(&self, program: &Program, index: usize) -> Access {
        let is_handed_over = |it: &Function| it.class == Class::HandOver;
        if program.role(index).is_some_and(Role::only_locks) {
            return Access::Shared;
        }
        let is_declared = program.is_entered_by_system(index) && self.declares_token(program);
        if is_declared || program.functions.get(index).is_some_and(is_handed_over) {
            return Access::Exclusive;
        }
        self.of_function(index)
    }

    /// Whether an entry point must declare its token, to hand it on.
    pub(crate) fn declares_token(&self, program: &Program) -> bool {
        let mut found = false;
        let first = program.functions.first();
        if let Some(function) = first.filter(|it| it.class != Class::HandOver) {
            nested(&function.body, &mut |seen| {
                found |= match seen {
                    Seen::Call(call) => {
                        program.style != Style::Also
                            && self.of_function(call.function) != Access::None
                    }
                    Seen::Stmt(Stmt::Closure(_, closure) | Stmt::Run(closure)) => {
                        closure.capture == Capture::Given
                            && self.block(&closure.body) != Access::None
                    }
                    _ => false,
                };
            });
        }
        found && program.style.names_token()
    }

    /// What the statements need.
    pub(crate) fn block(&self, block: &[Stmt]) -> Access {
        let mut access = Access::None;
        nested(block, &mut |seen| access = access.max(self.seen(seen)));
        access
    }

    fn seen(&self, seen: Seen<'_>) -> Access {
        match seen {
            Seen::Acquire(acquire) if acquire.kind.is_sole() => Access::Exclusive,
            Seen::Call(Call { function, .. }) => self.of_function(*function),
            Seen::Stmt(Stmt::Complete(Complete::Released(..))) => Access::None,
            Seen::Stmt(Stmt::Complete(_)) => Access::Exclusive,
            Seen::Acquire(_) => Access::Shared,
            _ => Access::None,
        }
    }
}
