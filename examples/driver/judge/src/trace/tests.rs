use super::{Call, CallKind};
use crate::findings::FindingKind;
use crate::routines::Effect;

const fn routine<'t>(effect: Effect, subject: &'t str, handle: &'t str) -> CallKind<'t> {
    CallKind::Routine {
        effect,
        subject,
        handle,
    }
}

fn assert_lines(cases: &[(&str, CallKind<'_>)]) {
    for &(text, kind) in cases {
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
fn locks() {
    assert_lines(&[
        (
            "KeAcquireSpinLockAtDpcLevel lock 0034CD50.",
            routine(Effect::Acquire(1), "0034CD50", "0034CD50"),
        ),
        (
            "KeReleaseSpinLockFromDpcLevel lock 0034CD50.",
            routine(Effect::Release, "0034CD50", "0034CD50"),
        ),
        (
            "KeReleaseSpinLock lock 0034CD50, irql 0.",
            routine(Effect::LowerIrql, "0034CD50", "0034CD50"),
        ),
        (
            "KeAcquireInStackQueuedSpinLockAtDpcLevel lock 0034CD50, queue 0021F8A0.",
            routine(Effect::Acquire(3), "0034CD50", "0021F8A0"),
        ),
        (
            "KeReleaseInStackQueuedSpinLock queue 0021F8A0.",
            routine(Effect::LowerIrql, "0021F8A0", "0021F8A0"),
        ),
        (
            "KeReleaseInStackQueuedSpinLockFromDpcLevel lock 0034CD50, queue 0021F8A0.",
            routine(Effect::Release, "0034CD50", "0034CD50"),
        ),
        (
            "KeAcquireSpinLockRaiseToDpc lock 0034CD50.",
            routine(Effect::Nothing, "lock", "lock"),
        ),
        (
            "NTOSKRNL_KeInitializeSpinLock lock 0034CD50.",
            routine(Effect::Nothing, "lock", "lock"),
        ),
        (
            "KeAcquireInterruptSpinLock interrupt 1.",
            CallKind::Unknown("KeAcquireInterruptSpinLock"),
        ),
    ]);
}

#[test]
fn requests() {
    let call = Effect::RunOthers(FindingKind::CallDriverUnderLock);
    assert_lines(&[
        (
            r#"load_driver loading driver L"C:\\d\\disk.sys""#,
            CallKind::LoadDriver(r#""C:\\d\\disk.sys""#),
        ),
        (
            "IoInitializeIrp 014B0380, 280, 1",
            CallKind::MakeIrp("014B0380"),
        ),
        (
            "IofCompleteRequest 014B0380 0",
            routine(Effect::Complete, "014B0380", "014B0380"),
        ),
        (
            "IofCallDriver 0034BE10 014B0380",
            routine(call, "014B0380", "014B0380"),
        ),
        (
            "IoCancelIrp (014B0380)",
            routine(
                Effect::RunOthers(FindingKind::CancelUnderLock),
                "014B0380",
                "014B0380",
            ),
        ),
        (
            "IoCompleteRequest calling 180001000( 0034BE10, 014B0380, 0034BF60 )",
            CallKind::EnterCompletion {
                irp: "014B0380",
                is_drivers: true,
            },
        ),
        (
            "IoCompleteRequest calling 180001000( 00000000, 014B0380, 0034BF60 )",
            CallKind::EnterCompletion {
                irp: "014B0380",
                is_drivers: false,
            },
        ),
        (
            "IoCompleteRequest CompletionRoutine returned c0000016",
            CallKind::LeaveCompletion { takes_back: true },
        ),
        (
            "IoCompleteRequest CompletionRoutine returned 0",
            CallKind::LeaveCompletion { takes_back: false },
        ),
    ]);
}

#[test]
fn storport() {
    assert_lines(&[
        ("HwStartIo 0034C000 0034D000", CallKind::MakeSrb("0034D000")),
        (
            "StorPortNotification 0 0034C000 0034D000 0 0",
            routine(Effect::CompleteSrb, "0034D000", "0034D000"),
        ),
        (
            "StorPortNotification 1003 0034C000 2 0 0021F8A0",
            routine(Effect::Acquire(4), "0021F8A0", "0021F8A0"),
        ),
        (
            "StorPortExtendedFunction b 0034C000 3 0021F8A0",
            routine(Effect::Acquire(2), "3", "3"),
        ),
        (
            "StorPortExtendedFunction 5d 0034C000 2 0 0021F8A0",
            CallKind::Unknown("StorPortExtendedFunction"),
        ),
    ]);
}

#[test]
fn other_lines() {
    for line in [
        "",
        "0104:0114:trace:ntoskrnl:IoCompleteRequest 014B0380 0",
        "0104:0114:trace:module:KeReleaseSpinLock lock 1, irql 0.",
        "0104:0114:trace:ntoskrnl:StorPortNotification 1002 0034C000 0034D000 0 0",
        "0104:0114:fixme:ntoskrnl:KeSetTimer stub",
        "0104:0114:warn:ntoskrnl:KeReleaseSpinLock lock 1, irql 0.",
    ] {
        assert_eq!(Call::parse(line), None, "{line}");
    }
}
