/// What the run-time count found; the value is parameter 1 of the bug check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(crate) enum Violation {
    /// `IoCompleteRequest` while a leaked guard still holds its lock.
    CompleteRequest = 1,
    /// `IoStartNextPacket` while a leaked guard still holds its lock.
    StartNextPacket = 2,
    /// The handler returns while a leaked guard still holds its lock.
    HandlerReturns = 3,
}
