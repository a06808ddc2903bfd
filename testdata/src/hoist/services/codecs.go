package services

import (
	"net/http"

	"github.com/go-playground/mold/v4/scrubbers"
	"github.com/jackc/pgtype"
	"github.com/linkedin/goavro/v2"
)

const recordSchema = `{"type": "string"}`

func encode(w http.ResponseWriter, r *http.Request) {
	codec, err := goavro.NewCodec(recordSchema) // want `builds`
	if err != nil {
		return
	}
	b, _ := codec.BinaryFromNative(nil, r.FormValue("id"))
	_, _ = w.Write(b)
}

// The schema is the request's.
func encodeAs(w http.ResponseWriter, r *http.Request) {
	codec, err := goavro.NewCodec(r.FormValue("schema")) // silent: request/depends-on-parameter
	if err != nil {
		return
	}
	b, _ := codec.BinaryFromNative(nil, r.FormValue("id"))
	_, _ = w.Write(b)
}

func scan(src []byte, dst any) error {
	ci := pgtype.NewConnInfo() // want `builds`
	return ci.Scan(25, 0, src, dst)
}

// A plan is used with the tables of its own.
func plan(dst any) pgtype.ScanPlan {
	ci := pgtype.NewConnInfo() // unfixed: fix/not-back-to-pool // want `builds`
	return ci.PlanScan(25, 0, dst)
}

func scanWith(ci *pgtype.ConnInfo, src []byte, dst any) error { return ci.Scan(25, 0, src, dst) }

func scrub(w http.ResponseWriter, r *http.Request) {
	t := scrubbers.New() // want `builds`
	o := order{ID: r.FormValue("id")}
	_ = t.Struct(r.Context(), &o)
}

var scrubber = scrubbers.New()

func scrubShared(w http.ResponseWriter, r *http.Request) {
	o := order{ID: r.FormValue("id")}
	_ = scrubber.Struct(r.Context(), &o)
}
