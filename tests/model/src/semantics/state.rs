//! Where each guard lives.

use crate::language::{Access, Kind, Routine, Site};

/// How many inputs are the same in all of a run.
pub(crate) const BITS: usize = 2;

/// The key of what looks held because it is returned.
const RETURNED: usize = usize::MAX;

/// The key of a lock that is held as long as a function with a role runs.
pub(crate) const SYSTEM: usize = usize::MAX - 1;

/// The key of the duty to return with a lock held.
pub(crate) const DUTY: usize = usize::MAX - 2;

/// One place for a guard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Slot {
    /// A lock is held; `is_sole` if its guard keeps the token from all others.
    Held { kind: Kind, is_sole: bool },
    /// No lock is held, and a limit of the lint makes it look so.
    Phantom { is_sole: bool },
    /// A closure keeps the token, which was used for something else meanwhile.
    Captured { by: Access, used_at: Option<Site> },
    /// What is moved once and holds no lock: an SRB, the duty to return with a lock held.
    Owned,
    /// `None`
    Empty,
    /// Moved out.
    Gone,
}

impl Slot {
    pub(crate) const fn is_held(self) -> bool {
        matches!(self, Self::Held { .. })
    }

    pub(crate) const fn looks_held(self) -> bool {
        matches!(self, Self::Held { .. } | Self::Phantom { .. })
    }

    /// Whether it keeps the token from all others, or looks so.
    pub(crate) const fn is_sole(self) -> bool {
        match self {
            Self::Held { is_sole, .. } | Self::Phantom { is_sole } => is_sole,
            Self::Captured { .. } | Self::Owned | Self::Empty | Self::Gone => false,
        }
    }

    /// What a limit makes of it where it has gone.
    pub(crate) const fn phantom(self) -> Self {
        let is_sole = self.is_sole();
        Self::Phantom { is_sole }
    }
}

/// A variable, or a temporary without a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Binding {
    pub(crate) key: Option<usize>,
    pub(crate) slots: Vec<Slot>,
}

/// What ends together: the variables of a block, or the temporaries of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Scope {
    pub(crate) is_temporary: bool,
    pub(crate) bindings: Vec<Binding>,
}

/// One call of a function or a closure.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Frame {
    /// Where its caller calls it.
    pub(crate) called_at: Site,
    /// Where it was made, if it is a closure.
    pub(crate) made_at: Option<Site>,
    pub(crate) has_exclusive_token: bool,
    /// Whether a closure took that along.
    pub(crate) has_moved_token: bool,
    /// The variable that it returns, if that borrows its exclusive token.
    pub(crate) returns: Option<usize>,
    pub(crate) scopes: Vec<Scope>,
    /// Values on their way from an expression to a place.
    pub(crate) parked: Vec<Slot>,
}

/// Where the control goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Flow {
    #[default]
    On,
    Break(usize),
    Continue(usize),
    Return,
    /// The system has stopped.
    Stopped,
}

/// What can be seen of a run, with the number of locks held then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Event {
    Flip(usize),
    Called(Routine, usize),
    End(usize),
    Stop,
}

/// The input of one run, and what was seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Run {
    pub(crate) input: Vec<bool>,
    pub(crate) at: usize,
    pub(crate) events: Vec<Event>,
}

/// Everything that a program's next step depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct State {
    pub(crate) frames: Vec<Frame>,
    pub(crate) bits: [Option<bool>; BITS],
    pub(crate) flow: Flow,
    pub(crate) leaked: usize,
    /// Nothing, if all paths are taken at once.
    pub(crate) run: Option<Run>,
}

impl State {
    pub(crate) fn slots(&self) -> impl Iterator<Item = (usize, Slot)> + '_ {
        self.frames.iter().enumerate().flat_map(|(depth, frame)| {
            let kept = frame.scopes.iter().flat_map(|scope| &scope.bindings);
            let kept = kept.flat_map(|binding| &binding.slots);
            kept.chain(&frame.parked).map(move |slot| (depth, *slot))
        })
    }

    /// The rule's integer: how many spin locks are held.
    pub(crate) fn held(&self) -> usize {
        self.slots().filter(|(_, slot)| slot.is_held()).count() + self.leaked
    }

    /// Whether a lock of such a kind is held.
    pub(crate) fn holds(&self, which: fn(Kind) -> bool) -> bool {
        let is_one = |slot| matches!(slot, Slot::Held { kind, .. } if which(kind));
        self.slots().any(|(_, slot)| is_one(slot))
    }

    /// The lines at which rustc may say that the guards `which` are in the way of what happens at `site` of
    /// the innermost function: where a function is called or the thing happens, and where the closures
    /// around that are made and called.
    pub(crate) fn named(&self, site: Site, which: impl Fn(Slot) -> bool) -> Vec<Site> {
        let mut named = Vec::new();
        for (depth, _) in self.slots().filter(|(_, slot)| which(*slot)) {
            let mut callees = self.frames.iter().skip(depth + 1).peekable();
            while let Some(callee) = callees.peek() {
                let Some(made_at) = callee.made_at else { break };
                named.extend([callee.called_at, made_at]);
                callees.next();
            }
            named.push(callees.next().map_or(site, |callee| callee.called_at));
        }
        named
    }

    pub(crate) fn scopes(&mut self) -> &mut Vec<Scope> {
        &mut self.top().scopes
    }

    pub(crate) fn top(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.frames.push(Frame::default());
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    pub(crate) fn enter(&mut self, is_temporary: bool) {
        self.scopes().push(Scope {
            is_temporary,
            bindings: Vec::new(),
        });
    }

    /// Drops what lives in the innermost scope.
    pub(crate) fn leave(&mut self) {
        self.scopes().pop();
    }

    /// Puts `slots` into the innermost scope for variables, or for temporaries.
    pub(crate) fn bind(&mut self, key: Option<usize>, slots: Vec<Slot>) {
        let is_temporary = key.is_none();
        let scopes = self.scopes().iter_mut().rev();
        let scope = scopes
            .into_iter()
            .find(|it| it.is_temporary == is_temporary);
        if let Some(scope) = scope {
            scope.bindings.push(Binding { key, slots });
        }
    }

    pub(crate) fn variable(&mut self, key: usize) -> Option<&mut Vec<Slot>> {
        let bindings = self.scopes().iter_mut().rev();
        let mut bindings = bindings.flat_map(|scope| scope.bindings.iter_mut().rev());
        let binding = bindings.find(|binding| binding.key == Some(key))?;
        Some(&mut binding.slots)
    }

    /// Keeps `slot` until the function returns.
    pub(crate) fn keep(&mut self, slot: Slot) {
        if let Some(scope) = self.top().scopes.first_mut() {
            scope.bindings.push(Binding {
                key: None,
                slots: vec![slot],
            });
        }
    }

    /// From now on to its end the function that returns `key` looks as if it held it.
    pub(crate) fn will_return(&mut self, key: usize) {
        let frame = self.top();
        if frame.returns == Some(key)
            && let Some(scope) = frame.scopes.first_mut()
        {
            scope.bindings.push(Binding {
                key: Some(RETURNED),
                slots: vec![Slot::Phantom { is_sole: false }],
            });
            frame.returns = None;
        }
    }

    pub(crate) fn unpark(&mut self) -> Slot {
        self.top().parked.pop().unwrap_or(Slot::Gone)
    }

    pub(crate) fn saw(&mut self, event: Event) {
        if let Some(run) = &mut self.run {
            run.events.push(event);
        }
    }
}
