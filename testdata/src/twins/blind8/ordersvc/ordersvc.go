// Package ordersvc is a small service: routes, a repository, a notifier, an import. What decides: where each of them makes what it needs.
package ordersvc

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"reflect"
	"regexp"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/mux"
	"github.com/gorilla/schema"
	"github.com/huandu/go-sqlbuilder"
	jsoniter "github.com/json-iterator/go"
)

type order struct {
	ID    int    `json:"id" db:"id"`
	Email string `json:"email" validate:"required,email" mod:"trim"`
	Note  string `json:"note"`
}

type store interface {
	insert(ctx context.Context, o order) error
	page(ctx context.Context, after int) ([]order, error)
}

type sqlStore struct {
	exec func(ctx context.Context, sql string, args ...any) error
	rows func(ctx context.Context, sql string, args ...any) ([]order, error)
	st   *sqlbuilder.Struct
}

func newStore(exec func(context.Context, string, ...any) error) *sqlStore {
	return &sqlStore{exec: exec, st: sqlbuilder.NewStruct(new(order))} // silent
}

func (s *sqlStore) insert(ctx context.Context, o order) error {
	sql, args := sqlbuilder.NewStruct(new(order)).For(sqlbuilder.PostgreSQL).InsertInto("orders", o).Build() // report
	return s.exec(ctx, sql, args...)
}

func (s *sqlStore) page(ctx context.Context, after int) ([]order, error) {
	sql, args := s.st.SelectFrom("orders").Build()
	return s.rows(ctx, sql, append(args, after)...)
}

type handler struct {
	store  store
	rules  *validator.Validate
	filter *schema.Decoder
	secret *regexp.Regexp
}

type filter struct {
	After int           `schema:"after"`
	Since time.Duration `schema:"since"`
}

func newHandler(st store) *handler {
	h := &handler{
		store:  st,
		rules:  validator.New(),              // silent
		filter: schema.NewDecoder(),          // silent
		secret: regexp.MustCompile(`\d{16}`), // silent
	}
	h.filter.RegisterConverter(time.Duration(0), func(s string) reflect.Value {
		d, err := time.ParseDuration(s)
		if err != nil {
			return reflect.Value{}
		}
		return reflect.ValueOf(d)
	})
	return h
}

func (h *handler) create(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		h.fail(w, http.StatusBadRequest, err)
		return
	}
	if err := normalize(r.Context(), &o); err != nil {
		h.fail(w, http.StatusInternalServerError, err)
		return
	}
	if err := h.rules.Struct(o); err != nil {
		h.fail(w, http.StatusUnprocessableEntity, err)
		return
	}
	if err := h.store.insert(r.Context(), o); err != nil {
		h.fail(w, http.StatusInternalServerError, err)
		return
	}
	h.write(w, o)
}

func normalize(ctx context.Context, o *order) error {
	t := mold.New() // report
	t.Register("trim", func(ctx context.Context, fl mold.FieldLevel) error { return nil })
	return t.Struct(ctx, o)
}

func (h *handler) list(w http.ResponseWriter, r *http.Request) {
	var f filter
	if err := h.filter.Decode(&f, r.URL.Query()); err != nil {
		h.fail(w, http.StatusBadRequest, err)
		return
	}
	page, err := h.store.page(r.Context(), f.After)
	if err != nil {
		h.fail(w, http.StatusInternalServerError, err)
		return
	}
	h.write(w, page)
}

// write has an API of its own.
func (h *handler) write(w http.ResponseWriter, v any) {
	api := jsoniter.Config{EscapeHTML: true, SortMapKeys: true}.Froze() // report
	_ = api.NewEncoder(w).Encode(v)
}

func (h *handler) fail(w http.ResponseWriter, code int, err error) {
	var invalid validator.ValidationErrors
	if errors.As(err, &invalid) {
		words := regexp.MustCompile(`[A-Z][a-z]+`) // report
		for _, fe := range invalid {
			w.Header().Add("X-Field", words.FindString(fe.Field()))
		}
	}
	http.Error(w, h.secret.ReplaceAllString(err.Error(), "****"), code)
}

// highlight marks what the user looks for: a pattern of the request.
func (h *handler) highlight(w http.ResponseWriter, r *http.Request) {
	re, err := regexp.Compile("(?i)" + regexp.QuoteMeta(r.FormValue("q"))) // silent
	if err != nil {
		h.fail(w, http.StatusBadRequest, err)
		return
	}
	_, _ = w.Write(re.ReplaceAll([]byte(r.FormValue("text")), []byte("<b>$0</b>")))
}

// poll notifies, page by page, as long as the process lives.
func (h *handler) poll(ctx context.Context) error {
	v := validator.New() // silent
	v.SetTagName("notify")
	last := 0
	for {
		page, err := h.store.page(ctx, last)
		if err != nil {
			return err
		}
		for _, o := range page {
			last = max(last, o.ID)
			if err := v.Struct(o); err != nil {
				log.Println(err)
				continue
			}
			values, _ := form.NewEncoder().Encode(o) // report
			_, _ = http.PostForm("http://notify/", values)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Minute):
		}
	}
}

// Import reads orders, one a line.
func Import(ctx context.Context, in io.Reader, st *sqlStore) (n int, err error) {
	for sc := bufio.NewScanner(in); sc.Scan(); n++ {
		var o order
		api := jsoniter.Config{UseNumber: true}.Froze() // report
		if err := api.Unmarshal(sc.Bytes(), &o); err != nil {
			return n, err
		}
		if err := st.insert(ctx, o); err != nil {
			return n, err
		}
	}
	return n, nil
}

func Serve(ctx context.Context, exec func(context.Context, string, ...any) error) error {
	h := newHandler(newStore(exec))
	go func() { log.Println(h.poll(ctx)) }()
	m := mux.NewRouter()
	m.HandleFunc("/orders", h.create).Methods(http.MethodPost)
	m.HandleFunc("/orders", h.list).Methods(http.MethodGet)
	m.HandleFunc("/highlight", h.highlight)
	return http.ListenAndServe(":8080", m)
}
