#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::collections::BTreeSet;

use super::{ORDERS, SHOWN};

const INLINE: &str = "it is a macro or an inline function, and the routine in it is shown";
const ABSENT: &str = "Wine does not have it: a driver that calls it is stopped";

/// The routines of the crate's tables that no line of a run shows, and why.
const NOT_SHOWN: &[(&str, &[&str])] = &[
    (
        INLINE,
        &[
            "IoAcquireCancelSpinLockSole",
            "IoCallDriver",
            "IoCompleteRequest",
            "KeAcquireSpinLock",
            "StorPortNotificationRequestComplete",
        ],
    ),
    (
        ABSENT,
        &[
            "ExAcquireSpinLockExclusive",
            "ExAcquireSpinLockExclusiveAtDpcLevel",
            "ExAcquireSpinLockShared",
            "ExAcquireSpinLockSharedAtDpcLevel",
            "ExReleaseSpinLockExclusive",
            "ExReleaseSpinLockExclusiveFromDpcLevel",
            "ExReleaseSpinLockShared",
            "ExReleaseSpinLockSharedFromDpcLevel",
            "ExTryAcquireSpinLockExclusiveAtDpcLevel",
            "ExTryAcquireSpinLockSharedAtDpcLevel",
            "ExTryConvertSharedSpinLockExclusive",
            "IoAcquireVpbSpinLock",
            "IoReleaseVpbSpinLock",
            "IoStartNextPacketByKey",
            "KeAcquireInStackQueuedSpinLockForDpc",
            "KeAcquireInStackQueuedSpinLockRaiseToSynch",
            "KeAcquireInterruptSpinLock",
            "KeAcquireQueuedSpinLock",
            "KeAcquireQueuedSpinLockRaiseToSynch",
            "KeAcquireSpinLockForDpc",
            "KeAcquireSpinLockRaiseToSynch",
            "KeReleaseInStackQueuedSpinLockForDpc",
            "KeReleaseInterruptSpinLock",
            "KeReleaseQueuedSpinLock",
            "KeReleaseSpinLockForDpc",
            "KeTryToAcquireQueuedSpinLock",
            "KeTryToAcquireQueuedSpinLockRaiseToSynch",
            "KeTryToAcquireSpinLockAtDpcLevel",
            "KefAcquireSpinLockAtDpcLevel",
            "KefReleaseSpinLockFromDpcLevel",
            "KfAcquireSpinLock",
            "KfReleaseSpinLock",
        ],
    ),
    (
        "its line would not say whether the lock was free, so the judge reports it as unknown",
        &["StorPortAcquireSpinLockEx"],
    ),
];

/// All routines that the crate's tables have: those with a wrapper, and the exports that the
/// configuration for clippy names.
fn tables() -> BTreeSet<&'static str> {
    let wrapped = include_str!("../../../../../runtime/src/routines.md");
    let wrapped = wrapped.lines().filter_map(|row| {
        let name = row.strip_prefix("| [`")?.split('`').next()?;
        (!name.contains(':')).then_some(name)
    });
    let exports = include_str!("../../../../../runtime/lints/clippy.toml");
    let exports = exports.lines().filter_map(|line| {
        let path = line
            .trim_start()
            .strip_prefix("{ path = \"")?
            .split('"')
            .next()?;
        let is_binding = ["wdk_sys::", "windows_sys::", "spin_lock_safe::sys::"]
            .iter()
            .any(|start| path.starts_with(start));
        is_binding.then(|| path.rsplit(':').next())?
    });
    let all: BTreeSet<_> = wrapped.chain(exports).collect();
    for name in [
        "KeAcquireSpinLock",
        "KfAcquireSpinLock",
        "KeAcquireQueuedSpinLock",
    ] {
        assert!(all.contains(name), "the tables are not read: {name}");
    }
    all
}

#[test]
fn every_routine_of_the_tables_is_judged_or_not_shown() {
    let shown = SHOWN.iter().map(|shown| shown.0);
    let judged: BTreeSet<_> = shown.chain(ORDERS.iter().map(|order| order.2)).collect();
    let not_shown: BTreeSet<_> = NOT_SHOWN
        .iter()
        .flat_map(|group| group.1)
        .copied()
        .collect();
    let tables = tables();
    for name in &tables {
        assert!(
            judged.contains(name) || not_shown.contains(name),
            "the judge does not know {name}"
        );
    }
    let both: Vec<_> = judged.intersection(&not_shown).collect();
    assert_eq!(both, [&""; 0], "judged, and not shown");
    let stale: Vec<_> = not_shown.difference(&tables).collect();
    assert_eq!(stale, [&""; 0], "in no table");
}
