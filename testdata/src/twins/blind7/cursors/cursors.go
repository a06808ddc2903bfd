// Package cursors reads page by page. What decides: whether the build stands in the loop, and whether the loop goes round.
package cursors

import (
	"context"
	"errors"

	"github.com/fxamacker/cbor/v2"
	"github.com/georgysavva/scany/v2/dbscan"
	"github.com/go-playground/validator/v10"
	"github.com/jackc/pgx/v5/pgtype"
	jsoniter "github.com/json-iterator/go"
)

type item struct {
	ID string `validate:"required"`
}

type page struct {
	Items []item
	Next  string
}

type source interface {
	Page(ctx context.Context, token string) ([]byte, error)
	Rows(ctx context.Context, offset int) (dbscan.Rows, error)
}

var errEnd = errors.New("end")

// byToken goes on while there is a token.
func byToken(ctx context.Context, s source) ([]item, error) {
	var all []item
	for token := "start"; token != ""; {
		raw, err := s.Page(ctx, token)
		if err != nil {
			return nil, err
		}
		var p page
		api := jsoniter.Config{UseNumber: true}.Froze() // report
		if err := api.Unmarshal(raw, &p); err != nil {
			return nil, err
		}
		all, token = append(all, p.Items...), p.Next
	}
	return all, nil
}

// before makes it before the loop. Nothing says that anybody calls it often.
func before(ctx context.Context, s source) ([]item, error) {
	api := jsoniter.Config{UseNumber: true}.Froze() // silent
	var all []item
	token := "start"
	for {
		raw, err := s.Page(ctx, token)
		if err != nil {
			return nil, err
		}
		var p page
		if err := api.Unmarshal(raw, &p); err != nil {
			return nil, err
		}
		all = append(all, p.Items...)
		if token = p.Next; token == "" {
			return all, nil
		}
	}
}

// first returns with the first page, in what looks like a loop. Main calls it once.
func first() []item {
	for token := "start"; token != ""; {
		v := validator.New() // silent
		if v.Var(token, "required") != nil {
			return nil
		}
		return []item{{token}}
	}
	return nil
}

// total ends the loop in each case. Main calls it once.
func total(sizes []int) (n int, err error) {
	for _, size := range sizes {
		mode, err := cbor.CanonicalEncOptions().EncMode() // silent
		switch {
		case err != nil:
			return 0, err
		case size == 0:
			return 0, errEnd
		}
		out, err := mode.Marshal(size)
		return len(out), err
	}
	return 0, nil
}

// sum goes round in one of the cases.
func sum(sizes []int) (n int, err error) {
	for _, size := range sizes {
		mode, err := cbor.CanonicalEncOptions().EncMode() // report
		switch {
		case err != nil:
			return 0, err
		case size == 0:
			continue
		}
		out, err := mode.Marshal(size)
		n += len(out)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// byOffset goes back by a label.
func byOffset(ctx context.Context, s source) (all []item, err error) {
	offset := 0
pages:
	rows, err := s.Rows(ctx, offset)
	if err != nil {
		return nil, err
	}
	api, err := dbscan.NewAPI() // report
	if err != nil {
		return nil, err
	}
	var batch []item
	if err := api.ScanAll(&batch, rows); err != nil {
		return nil, err
	}
	all = append(all, batch...)
	if len(batch) > 0 {
		offset += len(batch)
		goto pages
	}
	return all, nil
}

// types is kept for all pages of all calls.
var types = pgtype.NewMap() // silent

// byNext follows itself.
func byNext(ctx context.Context, s source, token string, all []item) ([]item, error) {
	if token == "" {
		return all, nil
	}
	raw, err := s.Page(ctx, token)
	if err != nil {
		return nil, err
	}
	var p page
	if err := pgtype.NewMap().Scan(25, 1, raw, &p); err != nil { // report
		return nil, err
	}
	return byNext(ctx, s, p.Next, append(all, p.Items...))
}

// scanned is like it, with what is kept.
func scanned(ctx context.Context, s source, token string) (p page, err error) {
	raw, err := s.Page(ctx, token)
	if err != nil {
		return p, err
	}
	err = types.Scan(25, 1, raw, &p)
	return p, err
}

// Sync is what callers of the package call.
func Sync(ctx context.Context, s source) error {
	_, err1 := byToken(ctx, s)
	_, err2 := byOffset(ctx, s)
	_, err3 := byNext(ctx, s, "start", nil)
	_, err4 := scanned(ctx, s, "start")
	_, err5 := before(ctx, s)
	return errors.Join(err1, err2, err3, err4, err5)
}

func init() {
	_ = first()
	_, _ = total([]int{1, 2})
	_, _ = sum([]int{1, 2})
}
