/// What the run-time count found. The value is parameter 1 of the bug check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Violation {
    /// `IoCompleteRequest` while a leaked guard still holds its lock.
    CompleteRequest = 1,
    /// `IoStartNextPacket` while a leaked guard still holds its lock.
    StartNextPacket = 2,
    /// The handler returns while a leaked guard still holds its lock.
    HandlerReturns = 3,
    /// `IoStartNextPacketByKey` while a leaked guard still holds its lock.
    StartNextPacketByKey = 4,
    /// `IoStartPacket` while a leaked guard still holds its lock.
    StartPacket = 5,
    /// `StorPortCompleteServiceIrp` while a leaked guard still holds its lock.
    CompleteServiceIrp = 6,
    /// The handle of a lock is given to an acquire while a leaked guard still uses it.
    HandleReused = 7,
    /// The handle of a lock is dropped while a leaked guard still uses it.
    HandleDropped = 8,
    /// The system passed null where the role's function has a type without null.
    ///
    /// The simulated kernel reports it by name.
    #[cfg(all(windows, not(feature = "simulated-kernel")))]
    NullParameter = 9,
    /// A routine that must leave its lock held returns without the lock.
    LockNotLeftHeld = 10,
    /// `IoCallDriver` while a leaked guard still holds its lock.
    CallDriver = 11,
    /// `IoCancelIrp` while a leaked guard still holds its lock.
    CancelIrp = 12,
    /// A request is prepared for the next driver, and has no stack location for that driver.
    NoNextLocation = 13,
    /// `StorPortCompleteSrb` while a leaked guard still holds its lock.
    CompleteSrb = 14,
    /// A sole guard is released while a leaked guard still holds its lock.
    SoleRelease = 15,
    /// A buffered request is completed with more information than its sender has room for.
    InformationTooLong = 16,
    /// [`LockToken::require_no_spin_lock_held`](crate::LockToken::require_no_spin_lock_held) while a
    /// leaked guard still holds its lock.
    DriverCompletes = 17,
    /// Storport did not acquire a lock that a guard would stand for.
    LockNotAcquired = 18,
}
