package scope

import "go/types"

// Factory reports whether a function returns a handler, middleware, server or
// interceptor, and takes no value that exists only while a request is served:
// its own body is set-up, and the literals in it are judged on their own.
func Factory(sig *types.Signature) bool { return table().factory(sig) != nil }

// factory returns the row of the result that makes a function a factory, or
// nil.
func (x *index) factory(sig *types.Signature) *Row {
	var row *Row
	for v := range sig.Results().Variables() {
		if row == nil {
			row = x.handlerType(v.Type(), 0)
		}
	}
	if row == nil {
		return nil
	}
	plain := types.NewSignatureType(nil, nil, nil, sig.Params(), nil, sig.Variadic())
	if r, ok := Signature("", plain); ok && r.Freq > Inherit {
		return nil
	}
	return row
}

// handlerType returns the row that makes t a handler: one that names the
// type, that of the carrier which a func type takes, or that of the handler
// which a func type returns (middleware); or nil.
func (x *index) handlerType(t types.Type, depth int) *Row {
	if r, ok := byType(x.factories, t); ok {
		return r.Row
	}
	if r, ok := byType(x.funcTypes, t); ok && r.Freq >= Message {
		return r.Row
	}
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || depth == maxDepth {
		return nil
	}
	for i := range sig.Params().Len() {
		if m := x.param(sig, paramType(sig, i)); m.decided() {
			return m.row
		}
	}
	if sig.Results().Len() == 0 {
		return nil
	}
	return x.handlerType(sig.Results().At(0).Type(), depth+1)
}
