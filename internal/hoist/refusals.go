package hoist

// The kinds of reasons why there is no fix, for what a shared instance would
// change. Each begins the text of such a reason.
const (
	reasonReleased    = "what is released is not shared: "
	reasonDerived     = "what is got from the instance is the instance: "
	reasonUnknownCall = "a function that is not known may configure: "
	reasonChoice      = "fresh or shared is a choice: "
	reasonResults     = "a moved definition has other results: "
	reasonWritten     = "others write what it reads: "
	reasonEffect      = "an effect would happen once: "
	reasonPanic       = "its set-up can panic: "
	reasonDials       = "an error that may pass would be kept: "
	reasonRead        = "what is read anew may change: "
	reasonByValue     = "a struct would be copied: "
	reasonUnmeasured  = "sharing was not measured for this type: "
)
