//! Closures, and what keeps the token for them.
//!
//! A closure that borrows the token is refused where it is called after something else used the
//! token. A path that leads from that use to the call is what rustc calls a live borrow.

use super::call::{back, returned};
use super::{Frame, Limit, Model, Paths, Slot, State, Violation};
use crate::language::{Access, Capture, Closure, Site, Stmt};

/// Apart from the keys of variables.
const CLOSURES: usize = 1 << 20;

impl Model<'_> {
    /// The innermost function uses its token at `site`.
    pub(super) fn use_token(&mut self, state: &mut State, access: Access, site: Site) {
        if access == Access::None {
            return;
        }
        let frame = state.top();
        for scope in &mut frame.scopes {
            let slots = scope.bindings.iter_mut().flat_map(|it| &mut it.slots);
            for slot in slots {
                if let Slot::Captured { by, used_at } = slot
                    && access.max(*by) == Access::Exclusive
                {
                    used_at.get_or_insert(site);
                }
            }
        }
        if frame.has_moved_token {
            self.refuse(site);
        }
    }

    /// A limit refuses the program at `site`.
    fn refuse(&mut self, site: Site) {
        self.violations.insert(Violation::Refused);
        self.named.insert(site);
    }

    pub(super) fn make_closure(&mut self, id: usize, closure: &Closure, paths: Paths) -> Paths {
        self.all(paths, |model, state| {
            let by = model.capture(state, closure);
            let is_kept = match by {
                Access::None => false,
                Access::Shared => model.limits.contains(&Limit::LockingClosure),
                Access::Exclusive => model.limits.contains(&Limit::CompletingClosure),
            };
            if is_kept {
                let in_the_way = |slot: Slot| match by {
                    Access::Exclusive => slot.looks_held(),
                    _ => slot.is_sole(),
                };
                model.forbid(state, closure.site, Violation::Refused, in_the_way);
                let used_at = None;
                state.bind(Some(CLOSURES + id), vec![Slot::Captured { by, used_at }]);
            }
        })
    }

    /// Makes a closure; what it borrows as long as it is called.
    fn capture(&mut self, state: &mut State, closure: &Closure) -> Access {
        let access = self.needs.block(&closure.body);
        let site = closure.site;
        match closure.capture {
            Capture::Given => Access::None,
            Capture::Moved if state.top().has_exclusive_token && access != Access::None => {
                if self.limits.contains(&Limit::TokenMoved) {
                    self.use_token(state, Access::Exclusive, site);
                    self.forbid(state, site, Violation::Refused, Slot::looks_held);
                    state.top().has_moved_token = true;
                }
                Access::None
            }
            Capture::Moved | Capture::Borrowed => {
                self.use_token(state, access, site);
                access
            }
        }
    }

    pub(super) fn call_bound_closure(&mut self, id: usize, site: Site, paths: Paths) -> Paths {
        let Some(closure) = self.closures.get(&id).copied() else {
            self.cannot_judge = true;
            return paths;
        };
        let access = self.needs.block(&closure.body);
        let paths = self.all(paths, |model, state| {
            if closure.capture == Capture::Given {
                model.use_token(state, access, site);
            }
            let captured = state
                .variable(CLOSURES + id)
                .and_then(|slots| slots.first());
            if let Some(Slot::Captured {
                used_at: Some(site),
                ..
            }) = captured
            {
                let site = *site;
                model.refuse(site);
            }
        });
        self.call_closure(&closure.body, site, closure.site, paths)
    }

    /// Gives a closure away, to be called once.
    pub(super) fn run_closure(&mut self, closure: &Closure, paths: Paths) -> Paths {
        let access = self.needs.block(&closure.body);
        let paths = self.all(paths, |model, state| {
            if closure.capture == Capture::Given {
                model.use_token(state, access, closure.site);
            }
            model.capture(state, closure);
        });
        self.call_closure(&closure.body, closure.site, closure.site, paths)
    }

    /// Calls a closure, which was made at `made_at`.
    fn call_closure(
        &mut self,
        body: &[Stmt],
        called_at: Site,
        made_at: Site,
        paths: Paths,
    ) -> Paths {
        self.each(paths, |model, mut state| {
            state.frames.push(Frame {
                called_at,
                made_at: Some(made_at),
                ..Frame::default()
            });
            let mut paths = model.block(body, vec![state]);
            returned(&mut paths);
            back(paths)
        })
    }
}
