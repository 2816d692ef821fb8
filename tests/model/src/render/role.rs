//! How functions with a role are written, and how the system calls them.

use super::Target;
use crate::language::Role;

/// The role's arguments of the attribute.
pub(super) const fn arguments(role: Role) -> &'static str {
    match role {
        Role::StartIo => "HW_STARTIO",
        Role::Cancel | Role::SoleCancel => "DRIVER_CANCEL",
        Role::Interrupt => "HW_INTERRUPT, strict",
        Role::AcquireQueue => "IO_CSQ_ACQUIRE_LOCK",
        Role::ReleaseQueue => "IO_CSQ_RELEASE_LOCK",
        Role::Insert => "IO_CSQ_INSERT_IRP",
    }
}

/// The parameters before those that the program uses.
pub(super) const fn parameters(role: Role, target: Target) -> &'static str {
    match (target, role) {
        (Target::Lint, Role::StartIo) => "_: &HwDeviceExtension",
        (Target::Lint, Role::Cancel | Role::SoleCancel) => "_: sys::PDEVICE_OBJECT, _: sys::PIRP",
        (Target::Lint, Role::Interrupt) => "_: sys::PVOID",
        (Target::Lint, Role::AcquireQueue) => "_: sys::PIO_CSQ, irql: HeldOnReturn<'_>",
        (Target::Lint, Role::ReleaseQueue) => "_: sys::PIO_CSQ, held: HeldOnEntry<'_>",
        (Target::Lint, Role::Insert) => "_: sys::PIO_CSQ, _: sys::PIRP",
        (Target::Counting, Role::AcquireQueue) => "irql: HeldOnReturn",
        (Target::Counting, Role::ReleaseQueue) => "held: HeldOnEntry",
        (Target::Counting, _) => "",
    }
}

/// The kit's call of `function`.
pub(super) fn call(role: Role, target: Target, function: &str) -> String {
    if target == Target::Lint {
        let caller = match role {
            Role::SoleCancel => Role::Cancel,
            role => role,
        };
        return format!("unsafe {{ system_calls::{caller:?}({function}) }}");
    }
    match role {
        Role::StartIo => format!("{function}(srb());"),
        Role::Cancel => format!("{function}(IoAcquireCancelSpinLock())"),
        Role::SoleCancel => format!("{function}(IoAcquireCancelSpinLockSole())"),
        Role::AcquireQueue => format!("{function}(HeldOnReturn); release_left()"),
        Role::ReleaseQueue => format!("{function}(HeldOnEntry(queue().acquire()))"),
        Role::Interrupt => format!("{function}();"),
        Role::Insert => format!("{function}()"),
    }
}
