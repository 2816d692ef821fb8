//! Reads the lines of a trace.

use crate::routines::{self, Effect};

/// A call in the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call<'t> {
    pub(crate) process: &'t str,
    pub(crate) thread: &'t str,
    pub(crate) kind: CallKind<'t>,
}

/// The called routine. Locks and requests are identified by their addresses in the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CallKind<'t> {
    /// A driver is loaded from this path.
    LoadDriver(&'t str),
    /// The I/O manager makes a request.
    MakeIrp(&'t str),
    /// The port driver hands an SRB to the miniport.
    MakeSrb(&'t str),
    /// A completion routine is called with a request.
    EnterCompletion {
        irp: &'t str,
        /// Whether the routine is the driver's, and not the sender's.
        is_drivers: bool,
    },
    /// The completion routine returns, and may keep the request.
    LeaveCompletion { takes_back: bool },
    /// A routine of the rule is called.
    Routine {
        effect: Effect,
        /// Its lock, queue handle, request or device.
        subject: &'t str,
        /// The name of an acquired lock in the line that lowers the IRQL.
        handle: &'t str,
    },
    /// A routine that is about spin locks, and that the judge does not know.
    Unknown(&'t str),
}

impl<'t> Call<'t> {
    /// Returns the call in a line, if it matters to the rule.
    pub(crate) fn parse(line: &'t str) -> Option<Self> {
        let mut parts = line.splitn(5, ':');
        let (process, thread) = (parts.next()?, parts.next()?);
        let ("trace" | "fixme", "ntoskrnl") = (parts.next()?, parts.next()?) else {
            return None;
        };
        let (routine, arguments) = parts.next()?.split_once(' ')?;
        Some(Self {
            process,
            thread,
            kind: CallKind::parse(routine, arguments)?,
        })
    }
}

impl<'t> CallKind<'t> {
    fn parse(routine: &'t str, arguments: &'t str) -> Option<Self> {
        Some(match routine {
            "load_driver" => Self::LoadDriver(arguments.strip_prefix("loading driver L")?),
            "IoInitializeIrp" => Self::MakeIrp(word(arguments, 0)?),
            "HwStartIo" => Self::MakeSrb(word(arguments, 1)?),
            "IoCompleteRequest" => Self::parse_completion(arguments)?,
            _ => Self::parse_routine(routine, arguments)?,
        })
    }

    /// Parses `calling ROUTINE( DEVICE, IRP, CONTEXT )` or `CompletionRoutine returned STATUS`.
    fn parse_completion(arguments: &'t str) -> Option<Self> {
        const STATUS_MORE_PROCESSING_REQUIRED: &str = "c0000016";
        match word(arguments, 0)? {
            "calling" => Some(Self::EnterCompletion {
                irp: word(arguments, 3)?,
                // The sender's routine gets no device.
                is_drivers: word(arguments, 2)?.contains(|digit| digit != '0'),
            }),
            "CompletionRoutine" => Some(Self::LeaveCompletion {
                takes_back: word(arguments, 2)? == STATUS_MORE_PROCESSING_REQUIRED,
            }),
            _ => None,
        }
    }

    fn parse_routine(routine: &'t str, arguments: &'t str) -> Option<Self> {
        let order = word(arguments, 0).unwrap_or_default();
        let Ok(known) = routines::effect(routine, order) else {
            return Some(Self::Unknown(routine));
        };
        let (effect, at) = known?;
        let subject = word(arguments, at)?;
        let handle = match effect {
            Effect::Acquire(at) => word(arguments, at)?,
            _ => subject,
        };
        Some(Self::Routine {
            effect,
            subject,
            handle,
        })
    }
}

/// Returns a word of the arguments. Words consist of letters and digits.
fn word(arguments: &str, index: usize) -> Option<&str> {
    let words = arguments.split(|character: char| !character.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).nth(index)
}

#[cfg(test)]
mod tests;
