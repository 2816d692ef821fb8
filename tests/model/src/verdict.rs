//! What the model says of a program, and what rustc says.

use crate::compile::{Diagnostic, Toolchain, refusals};
use crate::language::Program;
use crate::semantics::{Limits, Outcome, judge};
use crate::{Failure, generate};

/// A program with its verdict by the model.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    pub(crate) seed: u64,
    pub(crate) program: Program,
    pub(crate) outcome: Outcome,
}

impl Subject {
    /// The program of this seed, unless it has too many paths.
    pub(crate) fn of_seed(seed: u64) -> Option<Self> {
        let program = generate::program(seed);
        let outcome = judge(&program)?;
        Some(Self {
            seed,
            program,
            outcome,
        })
    }
}

/// How the lint's verdict stands to the model's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// It breaks the rule and compiles. There must be none.
    FalseAcceptance,
    /// It keeps the rule, is refused, and no known limit says why.
    Unexplained,
    /// It breaks the rule and is refused, at none of the places that the model names.
    RefusedElsewhere,
    /// It keeps the rule and is refused for these known limits.
    Limited(Limits),
    /// It keeps the rule and compiles, though a known limit should refuse it: that explains more
    /// than it must.
    BeyondLimits,
    Refused,
    Accepted,
}

impl Verdict {
    pub(crate) fn of(outcome: &Outcome, refusal: Option<&Vec<Diagnostic>>) -> Self {
        match (outcome.keeps_the_rule(), refusal) {
            (true, None) if outcome.limits.is_empty() => Self::Accepted,
            (true, None) => Self::BeyondLimits,
            (true, Some(_)) if outcome.limits.is_empty() => Self::Unexplained,
            (true, Some(_)) => Self::Limited(outcome.limits.clone()),
            (false, None) => Self::FalseAcceptance,
            (false, Some(errors)) => {
                let is_named = |error: &Diagnostic| !error.sites.is_disjoint(&outcome.named);
                if errors.iter().any(is_named) {
                    Self::Refused
                } else {
                    Self::RefusedElsewhere
                }
            }
        }
    }

    pub(crate) const fn is_accepted(&self) -> bool {
        matches!(
            self,
            Self::Accepted | Self::BeyondLimits | Self::FalseAcceptance
        )
    }

    /// Whether it must not happen.
    pub(crate) const fn is_wrong(&self) -> bool {
        matches!(
            self,
            Self::FalseAcceptance | Self::Unexplained | Self::RefusedElsewhere | Self::BeyondLimits
        )
    }

    /// Whether a program of it is shown: one that must not be, or an example of a limit.
    pub(crate) fn is_shown(&self) -> bool {
        self.is_wrong() || matches!(self, Self::Limited(limits) if limits.len() == 1)
    }

    pub(crate) fn name(&self) -> String {
        match self {
            Self::FalseAcceptance => "breaks the rule, and compiles".to_owned(),
            Self::Unexplained => "keeps the rule, and is refused for no known limit".to_owned(),
            Self::RefusedElsewhere => "breaks the rule, and is refused elsewhere".to_owned(),
            Self::Limited(limits) => {
                let names: Vec<&str> = limits.iter().map(|limit| limit.name()).collect();
                format!("keeps the rule, and is refused: {}", names.join(" or "))
            }
            Self::BeyondLimits => "keeps the rule, and compiles in spite of a limit".to_owned(),
            Self::Refused => "breaks the rule, and is refused".to_owned(),
            Self::Accepted => "keeps the rule, and compiles".to_owned(),
        }
    }
}

#[test]
fn a_verdict_is_compared_with_what_rustc_says() {
    use crate::semantics::{Limit, Violation};
    let keeps = Outcome::default();
    let breaks = Outcome {
        violations: [Violation::Completed].into(),
        named: [7].into(),
        ..Outcome::default()
    };
    let error = |site| {
        vec![Diagnostic {
            sites: [site].into(),
            ..Diagnostic::default()
        }]
    };
    assert_eq!(Verdict::of(&breaks, None), Verdict::FalseAcceptance);
    assert_eq!(Verdict::of(&breaks, Some(&error(7))), Verdict::Refused);
    assert_eq!(
        Verdict::of(&breaks, Some(&error(8))),
        Verdict::RefusedElsewhere
    );
    assert_eq!(Verdict::of(&keeps, None), Verdict::Accepted);
    assert_eq!(Verdict::of(&keeps, Some(&error(7))), Verdict::Unexplained);
    let limited = Outcome {
        limits: [Limit::OptionTake].into(),
        ..Outcome::default()
    };
    assert_eq!(Verdict::of(&limited, None), Verdict::BeyondLimits);
    assert!(!Verdict::of(&limited, Some(&error(7))).is_wrong());
}

/// Has rustc judge the programs of `subjects`.
pub(crate) fn verdicts(
    toolchain: &Toolchain,
    subjects: &[Subject],
) -> Result<Vec<Verdict>, Failure> {
    let programs: Vec<&Program> = subjects.iter().map(|it| &it.program).collect();
    let refused = refusals(toolchain, &programs)?;
    let verdicts = subjects.iter().enumerate();
    let verdicts = verdicts.map(|(at, it)| Verdict::of(&it.outcome, refused.get(&at)));
    Ok(verdicts.collect())
}
