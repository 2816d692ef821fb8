//! Statements that move what is in a variable, or a part of it.

use super::{DUTY, Event, Limit, Model, Paths, Slot, State};
use crate::language::{Kind, Local, Routine, Shrink, Site, Stmt};

impl Model<'_> {
    pub(super) fn moving(&mut self, stmt: &Stmt, paths: Paths) -> Paths {
        match stmt {
            Stmt::Release(local, _, site) => self.all(paths, |model, state| {
                model.take(state, local.id, *site);
            }),
            Stmt::Leak(local, site) => self.all(paths, |model, state| {
                model.leak(state, local.id, *site);
            }),
            Stmt::Take(local, site) => self.all(paths, |model, state| {
                model.option_take(state, *local, *site);
            }),
            Stmt::MoveOut(local, field, site) => self.all(paths, |model, state| {
                model.move_out(state, *local, *field, *site);
            }),
            Stmt::Shrink(local, how, site) => self.all(paths, |model, state| {
                model.shrink(state, *local, *how, *site);
            }),
            Stmt::Srb(srb) => self.all(paths, |model, state| {
                // It comes from a routine that Storport calls at `DISPATCH_LEVEL`.
                model.cannot_run |= state.holds(Kind::is_interrupt);
                state.bind(Some(*srb), vec![Slot::Owned]);
            }),
            Stmt::UnderLock(srb, site) => self.all(paths, |model, state| {
                model.take(state, *srb, *site);
                state.saw(Event::Called(Routine::Srb, state.held()));
            }),
            Stmt::Leave(acquire) => self.all(paths, |model, state| {
                let slot = model.lock(state, acquire);
                // A second one, which breaks the rule, is not kept: a loop could do it without end.
                if !model.take(state, DUTY, acquire.site).contains(&Slot::Gone) {
                    state.keep(slot);
                }
            }),
            _ => paths,
        }
    }

    fn leak(&mut self, state: &mut State, local: usize, site: Site) {
        let slots = self.take(state, local, site);
        // No path depends on it, and a loop could leak without end. The kernel ends a run that acquires
        // another lock at the IRQL of an interrupt's.
        let is_interrupt =
            |slot: &Slot| matches!(slot, Slot::Held { kind, .. } if kind.is_interrupt());
        self.cannot_run |= slots.iter().any(is_interrupt);
        if state.run.is_some() {
            state.leaked += slots.iter().filter(|slot| slot.is_held()).count();
        }
    }

    fn option_take(&mut self, state: &mut State, local: Local, site: Site) {
        let taken = self.take(state, local.id, site);
        let keeps = self.limits.contains(&Limit::OptionTake);
        let left = match taken.first() {
            Some(slot) if slot.looks_held() && keeps => slot.phantom(),
            _ => Slot::Empty,
        };
        if let Some(slots) = state.variable(local.id) {
            *slots = vec![left];
        }
    }

    fn move_out(&mut self, state: &mut State, local: Local, field: usize, site: Site) {
        let keeps = self.limits.contains(&Limit::MovedOut);
        let slot = state
            .variable(local.id)
            .and_then(|slots| slots.get_mut(field));
        let Some(slot) = slot else {
            self.cannot_judge = true;
            return;
        };
        if *slot == Slot::Gone {
            self.violations.insert(super::Violation::NotHeld);
            self.named.insert(site);
        } else {
            *slot = if keeps { slot.phantom() } else { Slot::Gone };
        }
    }

    /// What a `Vec` of guards has lost it looks as if it had, to rustc.
    fn shrink(&mut self, state: &mut State, local: Local, how: Shrink, site: Site) {
        let keeps = self.limits.contains(&Limit::VecShrunk);
        let count = match how {
            Shrink::Pop => 1,
            Shrink::Clear => usize::MAX,
        };
        self.touch(state, local.id, site);
        let slots = state.variable(local.id).into_iter().flatten().rev();
        for slot in slots.filter(|slot| slot.is_held()).take(count) {
            *slot = if keeps { slot.phantom() } else { Slot::Empty };
        }
    }
}
