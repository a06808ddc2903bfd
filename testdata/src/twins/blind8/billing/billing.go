// Package billing is a service that is reached by gRPC, by a schedule and by a page. What decides: where each of them makes what it needs.
package billing

import (
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"html/template"
	"io"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"example.com/gen/alertpb"
	"github.com/avast/retry-go/v4"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/robfig/cron/v3"
	"go.mongodb.org/mongo-driver/bson"
	"google.golang.org/grpc"
)

type invoice struct {
	Number string `validate:"required" bson:"number"`
	Cents  int64  `validate:"gt=0" bson:"cents"`
}

var errNone = errors.New("no invoice")

type repository interface {
	Save(ctx context.Context, inv invoice) error
	Due(ctx context.Context, at time.Time) ([]invoice, error)
}

type mongoRepository struct {
	insert func(ctx context.Context, doc []byte) error
	find   func(ctx context.Context, at time.Time) ([]invoice, error)
}

func NewRepository(insert func(context.Context, []byte) error) repository {
	return &mongoRepository{insert: insert}
}

func (m *mongoRepository) Save(ctx context.Context, inv invoice) error {
	reg := bson.NewRegistryBuilder().Build() // report
	doc, err := bson.MarshalWithRegistry(reg, inv)
	if err != nil {
		return fmt.Errorf("invoice %s: %w", inv.Number, err)
	}
	return m.insert(ctx, doc)
}

func (m *mongoRepository) Due(ctx context.Context, at time.Time) ([]invoice, error) {
	return m.find(ctx, at)
}

// Service is made when the process starts.
type Service struct {
	alertpb.UnimplementedAlertServiceServer
	repo    repository
	rules   *validator.Validate
	numbers *regexp.Regexp

	pageOnce sync.Once
	page     *template.Template
	pageErr  error
}

func NewService(repo repository) (*Service, error) {
	s := &Service{
		repo:    repo,
		rules:   validator.New(validator.WithRequiredStructEnabled()), // silent
		numbers: regexp.MustCompile(`^[A-Z]{2}\d{6}$`),                // silent
	}
	err := s.rules.RegisterValidation("number", func(fl validator.FieldLevel) bool {
		return s.numbers.MatchString(fl.Field().String())
	})
	return s, err
}

// Create is a method of the generated interface.
func (s *Service) Create(ctx context.Context, req *alertpb.CreateRequest) (*alertpb.CreateReply, error) {
	inv := invoice{Number: req.Name, Cents: 100}
	if err := s.normalize(ctx, &inv); err != nil {
		return nil, err
	}
	if err := s.rules.StructCtx(ctx, inv); err != nil {
		return nil, err
	}
	err := retry.Do(func() error { return s.repo.Save(ctx, inv) }, retry.Attempts(3))
	return &alertpb.CreateReply{ID: inv.Number}, err
}

func (s *Service) normalize(ctx context.Context, inv *invoice) error {
	t := mold.New() // report
	t.RegisterAlias("number", "trim,ucase")
	return t.Struct(ctx, inv)
}

// remind runs each night, over all that is due.
func (s *Service) remind() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	defer cancel()
	due, err := s.repo.Due(ctx, time.Now())
	if err != nil || len(due) == 0 {
		slog.Warn("nothing is due", "err", errors.Join(err, errNone))
		return
	}
	for _, inv := range due {
		body, err := template.New("mail").Parse("<p>{{.Number}}</p>") // report
		if err != nil {
			return
		}
		var b strings.Builder
		if err := body.Execute(&b, inv); err != nil {
			slog.Error("mail", "number", inv.Number, "err", err)
		}
	}
}

// show parses its page when it is asked for first.
func (s *Service) show(w http.ResponseWriter, r *http.Request) {
	s.pageOnce.Do(func() {
		s.page, s.pageErr = template.New("page").Parse("<h1>{{.}}</h1>") // silent
	})
	if s.pageErr != nil {
		http.Error(w, s.pageErr.Error(), http.StatusInternalServerError)
		return
	}
	var q struct{ Number string }
	d := form.NewDecoder() // report
	d.SetTagName("q")
	if err := d.Decode(&q, r.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = s.page.Execute(w, q.Number)
}

// upload reads lines of a file that somebody sends.
func (s *Service) upload(w http.ResponseWriter, r *http.Request) {
	n, err := s.read(r.Context(), csv.NewReader(r.Body))
	switch {
	case errors.Is(err, io.EOF):
		_, _ = fmt.Fprintln(w, n)
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func (s *Service) read(ctx context.Context, in *csv.Reader) (n int, err error) {
	cents := regexp.MustCompile(`^\d+[.,]\d\d$`) // report
	for {
		rec, err := in.Read()
		if err != nil {
			return n, err
		}
		if len(rec) != 2 || !cents.MatchString(rec[1]) {
			continue
		}
		if s.repo.Save(ctx, invoice{Number: rec[0], Cents: int64(len(rec[1]))}) == nil {
			n++
		}
	}
}

// Register says who calls what.
func Register(s *Service, srv *grpc.Server, c *cron.Cron, mux *http.ServeMux) error {
	if err := validator.New().Var(s.numbers.String(), "required"); err != nil { // silent
		return err
	}
	alertpb.RegisterAlertServiceServer(srv, s)
	mux.HandleFunc("GET /invoices", s.show)
	mux.HandleFunc("POST /invoices", s.upload)
	_, err := c.AddFunc("@daily", s.remind)
	return err
}
