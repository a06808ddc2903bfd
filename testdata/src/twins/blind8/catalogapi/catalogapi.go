// Package catalogapi is a catalogue of products: echo, connect, a repository with a cache, exports, and a warm-up. What decides: where each
// of them makes what it needs.
package catalogapi

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"log/slog"
	"reflect"
	"sync"
	"time"

	"connectrpc.com/connect"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/huandu/go-sqlbuilder"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/labstack/echo/v4"
	"github.com/linkedin/goavro/v2"
	"golang.org/x/sync/singleflight"
)

type product struct {
	SKU   string `db:"sku" validate:"required"`
	Title string `db:"title" mod:"trim"`
}

type rows interface {
	Next() bool
	Scan(dest ...any) error
}

type database interface {
	Query(ctx context.Context, sql string, args ...any) (rows, error)
}

type repo struct {
	db     database
	table  *sqlbuilder.Struct
	flight singleflight.Group

	mu    sync.Mutex
	codec *goavro.Codec
}

func newRepo(db database) *repo {
	return &repo{db: db, table: sqlbuilder.NewStruct(new(product)).For(sqlbuilder.PostgreSQL)} // silent
}

// All scans with a mapper of its own.
func (r *repo) All(ctx context.Context) (all []product, err error) {
	sql, args := r.table.SelectFrom("products").Build()
	rs, err := r.db.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	m := reflectx.NewMapper("db") // report
	for rs.Next() {
		var p product
		fields := m.FieldMap(reflect.ValueOf(&p).Elem())
		if err := rs.Scan(fields["sku"].Addr().Interface(), fields["title"].Addr().Interface()); err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// Export encodes with a codec that stays.
func (r *repo) Export(ctx context.Context) ([]byte, error) {
	data, err, _ := r.flight.Do("export", func() (any, error) {
		all, err := r.All(ctx)
		if err != nil {
			return nil, err
		}
		c, err := r.avro()
		if err != nil {
			return nil, err
		}
		var out []byte
		for _, p := range all {
			if out, err = c.BinaryFromNative(out, p.SKU); err != nil {
				return nil, err
			}
		}
		return out, nil
	})
	if err != nil {
		return nil, err
	}
	return data.([]byte), nil
}

func (r *repo) avro() (c *goavro.Codec, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.codec != nil {
		return r.codec, nil
	}
	if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
		return nil, err
	}
	r.codec = c
	return c, nil
}

type api struct {
	repo  *repo
	rules *validator.Validate
}

func (a *api) create(c echo.Context) error {
	var p product
	if err := c.Bind(&p); err != nil {
		return err
	}
	return a.save(context.Background(), p)
}

// save is reached by echo and by connect.
func (a *api) save(ctx context.Context, p product) error {
	t := mold.New() // report
	if err := t.Struct(ctx, &p); err != nil {
		return err
	}
	return a.rules.Struct(p)
}

func (a *api) Save(ctx context.Context, req *connect.Request[product]) (*connect.Response[product], error) {
	if err := a.save(ctx, *req.Msg); err != nil {
		return nil, connect.NewError(connect.CodeInvalidArgument, err)
	}
	return connect.NewResponse(req.Msg), nil
}

// Watch sends what there is again and again, to one client.
func (a *api) Watch(ctx context.Context, req *connect.Request[product], s *connect.ServerStream[product]) error {
	for ctx.Err() == nil {
		all, err := a.repo.All(ctx)
		if err != nil {
			return err
		}
		for i := range all {
			if validator.New().Var(all[i].SKU, "uuid") == nil { // report
				_ = s.Send(&all[i])
			}
		}
		time.Sleep(time.Second)
	}
	return nil
}

// upload reads a file in the body of a request.
func (a *api) upload(c echo.Context) error {
	var q struct{ Sep string }
	d := form.NewDecoder() // report
	if err := d.Decode(&q, c.QueryParams()); err != nil {
		return err
	}
	in := csv.NewReader(bytes.NewReader(nil))
	for {
		rec, err := in.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := a.save(context.Background(), product{SKU: rec[0]}); err != nil {
			return err
		}
	}
}

// warm checks at the start what there is.
func (a *api) warm(ctx context.Context) {
	all, err := a.repo.All(ctx)
	if err != nil {
		slog.Error("warm", "err", err)
		return
	}
	for _, p := range all {
		if err := a.rules.Struct(p); err != nil {
			slog.Warn("warm", "sku", p.SKU)
		}
	}
}

func Serve(ctx context.Context, db database) error {
	a := &api{repo: newRepo(db), rules: validator.New()} // silent
	go a.warm(ctx)
	e := echo.New()
	e.Use(func(next echo.HandlerFunc) echo.HandlerFunc {
		v := validator.New() // silent
		return func(c echo.Context) error {
			if err := v.Var(c.Param("tenant"), "alpha"); err != nil {
				return err
			}
			return next(c)
		}
	})
	e.POST("/products", a.create)
	e.POST("/upload", a.upload, func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := validator.New().Var(c.Param("tenant"), "alpha"); err != nil { // report
				return err
			}
			return next(c)
		}
	})
	e.GET("/export", func(c echo.Context) error {
		data, err := a.repo.Export(ctx)
		if err != nil {
			return err
		}
		return c.JSON(200, data)
	})
	return e.Start(":8080")
}
