//! Reads the lines of a trace.

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
    /// Acquires a lock. Every kind of acquire calls this one.
    Acquire(&'t str),
    /// Releases a lock. Every kind of release calls this one.
    Release(&'t str),
    /// The IRQL is restored to its value before the acquire.
    LowerIrql(&'t str),
    /// The I/O manager makes a request.
    MakeIrp(&'t str),
    /// The driver completes a request.
    Complete(&'t str),
    /// The driver's StartIo is about to be called.
    StartNextPacket(&'t str),
    /// A routine with spin locks that the judge does not know.
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
            "KeAcquireSpinLockAtDpcLevel" => Self::Acquire(address_of("lock", arguments)?),
            "KeReleaseSpinLockFromDpcLevel" => Self::Release(address_of("lock", arguments)?),
            "KeReleaseSpinLock" => Self::LowerIrql(address_of("lock", arguments)?),
            "IoInitializeIrp" => Self::MakeIrp(first_word(arguments)),
            "IoStartNextPacket" => {
                Self::StartNextPacket(first_word(arguments.trim_start_matches('(')))
            }
            "IofCompleteRequest" => Self::Complete(first_word(arguments)),
            // These print themselves, and then the routines that they call.
            "KeAcquireSpinLockRaiseToDpc"
            | "KeInitializeSpinLock"
            | "IoAcquireCancelSpinLock"
            | "IoReleaseCancelSpinLock" => return None,
            _ if routine.contains("SpinLock") => Self::Unknown(routine),
            _ => return None,
        })
    }
}

/// Returns the address after `name`, as in `lock 000000000034CDD0, irql 0.`
fn address_of<'t>(name: &str, arguments: &'t str) -> Option<&'t str> {
    let rest = arguments.strip_prefix(name)?.strip_prefix(' ')?;
    Some(first_word(rest))
}

fn first_word(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_ascii_alphanumeric());
    end.map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::{Call, CallKind};

    #[test]
    fn lines_of_wine() {
        let cases = [
            (
                "KeAcquireSpinLockAtDpcLevel lock 0034CD50.",
                CallKind::Acquire("0034CD50"),
            ),
            (
                "KeReleaseSpinLockFromDpcLevel lock 0034CD50.",
                CallKind::Release("0034CD50"),
            ),
            (
                "KeReleaseSpinLock lock 0034CD50, irql 0.",
                CallKind::LowerIrql("0034CD50"),
            ),
            (
                "IofCompleteRequest 014B0380 0",
                CallKind::Complete("014B0380"),
            ),
            (
                "IoInitializeIrp 014B0380, 280, 1",
                CallKind::MakeIrp("014B0380"),
            ),
            (
                r#"load_driver loading driver L"C:\\d\\disk.sys""#,
                CallKind::LoadDriver(r#""C:\\d\\disk.sys""#),
            ),
            (
                "KeAcquireInStackQueuedSpinLock lock 1, queue 2.",
                CallKind::Unknown("KeAcquireInStackQueuedSpinLock"),
            ),
        ];
        for (text, kind) in cases {
            let line = format!("0104:0114:trace:ntoskrnl:{text}");
            let expected = Call {
                process: "0104",
                thread: "0114",
                kind,
            };
            assert_eq!(Call::parse(&line), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_lines() {
        for line in [
            "",
            "0104:0114:trace:ntoskrnl:IoCompleteRequest 014B0380 0",
            "0104:0114:trace:module:KeReleaseSpinLock lock 1, irql 0.",
            "0104:0114:trace:ntoskrnl:KeAcquireSpinLockRaiseToDpc lock 1.",
            "0104:0114:fixme:ntoskrnl:KeSetTimer stub",
            "0104:0114:warn:ntoskrnl:KeReleaseSpinLock lock 1, irql 0.",
        ] {
            assert_eq!(Call::parse(line), None, "{line}");
        }
    }
}
