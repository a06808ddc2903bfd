// Package words has directives that say what nobody understands, and that are
// not heeded.
package words

import (
	"context"
	"net/http"
)

type Mapper struct{}

func (m *Mapper) Map(v any) error { return nil }

//mapperlint:mapper keyed=tenent // want `^mapperlint:mapper: keyed=tenent: Named has no such parameter \(want tenant or strict\)$`
func Named(ctx context.Context, tenant string, strict bool) *Mapper { return &Mapper{} }

//mapperlint:mapper keyed=ctx // want `^mapperlint:mapper: keyed=ctx: Bound has no parameter that tells instances apart$`
func Bound(ctx context.Context, _ string) *Mapper { return &Mapper{} }

//mapperlint:mapper keyed= // want `keyed=: Empty has no such parameter \(want tenant\)`
func Empty(tenant string) *Mapper { return &Mapper{} }

//mapperlint:mapper keyed=tenant // want `keyed=tenant: Typed is a type, and has no parameters`
type Typed struct{ tenant string }

//mapperlint:mapper keyed=a keyed=b // want `keyed= is there twice`
func Twice(a, b string) *Mapper { return &Mapper{} }

//mapperlint:mapper safe pool // want `safe and pool: it is shared in one way only`
func Both() *Mapper { return &Mapper{} }

//mapperlint:mapper shared // want `unknown word "shared" \(want safe, pool or keyed, keyed=parameter, leaks\)`
func Unknown() *Mapper { return &Mapper{} }

// Right is heeded.
//
//mapperlint:mapper safe keyed=tenant
func Right(tenant string) *Mapper { return &Mapper{} }

func handler(w http.ResponseWriter, r *http.Request) {
	_ = Named(r.Context(), "a", true).Map(r.Form)
	_ = Bound(r.Context(), "a").Map(r.Form)
	_ = Empty("a").Map(r.Form)
	_ = Twice("a", "b").Map(r.Form)
	_ = Both().Map(r.Form)
	_ = Unknown().Map(r.Form)
	_ = Right("a").Map(r.Form) // want `Right builds .* for every request in handler`
}
