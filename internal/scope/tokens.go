package scope

import (
	"go/types"

	"github.com/mapperlint/mapperlint/internal/typ"
)

// Types of what is got once and lasts until it has expired. Source: golang.org/x/oauth2
// token.go; oauth2.go (ReuseTokenSource, Transport): Token is asked for again when the last
// one is no longer valid.
var tokens = map[[2]string]bool{
	{"golang.org/x/oauth2", "Token"}: true,
}

// LogsIn reports whether a function with this signature yields an access token, and is given
// nothing for it but a context: the program's own, which it uses until that has expired. A
// code is what a user of many logs in with.
func LogsIn(sig *types.Signature) bool {
	if sig == nil {
		return false
	}
	for v := range sig.Params().Variables() {
		if !typ.IsContext(v.Type()) {
			return false
		}
	}
	for v := range sig.Results().Variables() {
		if named, ok := types.Unalias(typ.Pointee(v.Type())).(*types.Named); ok && among(tokens, named.Obj()) {
			return true
		}
	}
	return false
}
