package scope

import "go/types"

// What each process has one of, for those who type a command. Source: std os, os/signal,
// flag; spf13/pflag.
var (
	processObjects = map[[2]string]bool{
		{"os", "Stdin"}: true, {"os", "Args"}: true,
		{"os/signal", "Notify"}: true, {"os/signal", "NotifyContext"}: true,
	}
	flagSets = map[[2]string]bool{{"flag", "FlagSet"}: true, {"github.com/spf13/pflag", "FlagSet"}: true}
)

// OfProcess reports whether each process has one of the object, for what people
// type, and for whoever stops it.
func OfProcess(obj types.Object) bool { return among(processObjects, obj) }

// IsFlagSet reports whether the type is a set of the flags of a command line.
func IsFlagSet(obj types.Object) bool { return among(flagSets, obj) }

func among(table map[[2]string]bool, obj types.Object) bool {
	return obj != nil && obj.Pkg() != nil && table[[2]string{obj.Pkg().Path(), obj.Name()}]
}
