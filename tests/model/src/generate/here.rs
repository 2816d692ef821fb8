//! What the generator knows of the place where it writes.

use crate::language::{Class, Kind, Local, Shape};

/// What the generator believes of a variable's guard. Only a bias: the model judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Live,
    /// On some paths.
    Maybe,
    Gone,
}

#[derive(Clone, Debug)]
pub(super) struct Variable {
    pub(super) local: Local,
    pub(super) status: Status,
}

/// What a `return` has to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Result {
    Nothing,
    True,
    Maybe,
    Guard(Kind),
}

/// The duty to return with a lock held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Duty {
    None,
    Due,
    /// The lock is left held, on some path at least.
    Done,
}

/// A place in a function.
#[derive(Clone, Debug)]
pub(super) struct Here {
    pub(super) function: usize,
    pub(super) class: Class,
    pub(super) result: Result,
    pub(super) variables: Vec<Variable>,
    /// How many of them are parameters, whose lifetimes are not the token's.
    pub(super) parameters: usize,
    /// Variables before this one may not be released: it would be more than once.
    pub(super) floor: usize,
    /// The SRBs that are there to be completed.
    pub(super) srbs: Vec<usize>,
    pub(super) duty: Duty,
    pub(super) loops: Vec<usize>,
    /// The closures in scope, and whether each completes.
    pub(super) closures: Vec<(usize, bool)>,
    pub(super) depth: usize,
    pub(super) is_closure: bool,
    /// In an expression, out of which nothing jumps.
    pub(super) is_expression: bool,
    /// The block has ended in a jump.
    pub(super) has_left: bool,
}

impl Here {
    pub(super) fn new(function: usize, class: Class, result: Result) -> Self {
        Self {
            function,
            class,
            result,
            variables: Vec::new(),
            parameters: 0,
            floor: 0,
            srbs: Vec::new(),
            duty: Duty::None,
            loops: Vec::new(),
            closures: Vec::new(),
            depth: 0,
            is_closure: false,
            is_expression: false,
            has_left: false,
        }
    }

    pub(super) fn completes(&self) -> bool {
        self.class != Class::Locks
    }

    fn is_in_reach(&self, index: usize) -> bool {
        let name = self.variables[index].local.name;
        let later = &self.variables[index + 1..];
        later.iter().all(|variable| variable.local.name != name)
    }

    /// The variables that hold a guard and may be released here.
    pub(super) fn releasable(&self) -> Vec<usize> {
        let all = self.floor..self.variables.len();
        all.filter(|index| {
            let variable = &self.variables[*index];
            variable.status == Status::Live
                && variable.local.shape != Shape::Extended
                && self.is_in_reach(*index)
        })
        .collect()
    }

    /// The variables that can be named, whatever they hold.
    pub(super) fn in_reach(&self) -> Vec<usize> {
        let all = 0..self.variables.len();
        all.filter(|index| {
            self.is_in_reach(*index) && self.variables[*index].local.shape != Shape::Extended
        })
        .collect()
    }

    /// Where it could be fulfilled more than once, it is no duty. Returns what it was.
    pub(super) fn suspend_duty(&mut self) -> Duty {
        let duty = self.duty;
        if duty == Duty::Due {
            self.duty = Duty::None;
        }
        duty
    }

    pub(super) fn is_free(&self) -> bool {
        let mut variables = self.variables.iter();
        self.duty != Duty::Done && variables.all(|variable| variable.status == Status::Gone)
    }

    pub(super) fn has_sole(&self) -> bool {
        let mut variables = self.variables.iter();
        variables.any(|it| it.status != Status::Gone && it.local.kind.is_sole())
    }

    pub(super) fn bind(&mut self, local: Local) {
        let status = Status::Live;
        self.variables.push(Variable { local, status });
    }

    pub(super) fn gone(&mut self, index: usize) {
        self.variables[index].status = Status::Gone;
    }

    /// After two branches, this one and `other`.
    pub(super) fn merge(&mut self, other: &Self) {
        if self.has_left {
            *self = other.clone();
            return;
        }
        if other.has_left {
            return;
        }
        self.srbs.retain(|srb| other.srbs.contains(srb));
        self.duty = self.duty.max(other.duty);
        for (variable, other) in self.variables.iter_mut().zip(&other.variables) {
            if variable.status != other.status {
                variable.status = Status::Maybe;
            }
        }
    }
}
