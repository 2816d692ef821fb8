//! The driver that breaks the rule.

/// Completes the request while its list is locked.
pub const IOCTL_COMPLETE_IN_LIST_WALK: u32 = 0x0022_2100;
/// Completes the request while the cancel spin lock is held.
pub const IOCTL_COMPLETE_UNDER_CANCEL_LOCK: u32 = 0x0022_2104;
/// Completes the request and never releases a lock.
pub const IOCTL_FORGOTTEN_RELEASE: u32 = 0x0022_2108;
/// Passes the request on, to a device that completes it, while a lock is held.
pub const IOCTL_CALL_DRIVER_UNDER_LOCK: u32 = 0x0022_210C;
