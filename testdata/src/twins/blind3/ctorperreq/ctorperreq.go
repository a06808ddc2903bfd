// Package ctorperreq has services whose constructors make the instance. What decides: whether somebody makes the service for
// each request, or all do so at start-up.
package ctorperreq

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type user struct{ Email string }

type UserService struct {
	db       *sql.DB
	validate *validator.Validate
}

func NewUserService(db *sql.DB) *UserService {
	return &UserService{db: db, validate: validator.New()} // report
}

func (s *UserService) Create(ctx context.Context, u user) error { return s.validate.StructCtx(ctx, u) }

type api struct {
	db     *sql.DB
	orders *OrderService
	carts  Carts
	keep   *depot
}

func (a *api) createUser(w http.ResponseWriter, r *http.Request) {
	var u user
	_ = json.NewDecoder(r.Body).Decode(&u)
	_ = NewUserService(a.db).Create(r.Context(), u)
}

// Made with the API.
type OrderService struct{ validate *validator.Validate }

func NewOrderService() *OrderService {
	s := new(OrderService)
	s.validate = validator.New() // silent
	return s
}

func (s *OrderService) Place(u user) error { return s.validate.Struct(u) }

func (a *api) placeOrder(c *gin.Context) {
	var u user
	_ = c.ShouldBindJSON(&u)
	_ = a.orders.Place(u)
}

// Behind an interface, and made for the request.
type Carts interface{ Add(u user) error }

type carts struct{ v *validator.Validate }

func (c *carts) Add(u user) error { return c.v.Struct(u) }

func newCarts() Carts {
	v := validator.New() // report
	return &carts{v}
}

func (a *api) addToCart(c *gin.Context) {
	var u user
	_ = c.ShouldBindJSON(&u)
	_ = newCarts().Add(u)
}

// Behind an interface, and made once.
type depot struct{ v *validator.Validate }

func newDepot() *depot { return &depot{v: validator.New()} } // silent

func (d *depot) check(u user) error { return d.v.Struct(u) }

func (a *api) depotCheck(c *gin.Context) {
	var u user
	_ = c.ShouldBindJSON(&u)
	_ = a.keep.check(u)
}

// A request object with its logic, as go-zero makes them.
type createLogic struct {
	ctx context.Context
	v   *validator.Validate
}

func newCreateLogic(ctx context.Context) *createLogic {
	l := createLogic{ctx: ctx}
	l.v = validator.New() // report
	return &l
}

func (l *createLogic) run(u user) error { return l.v.StructCtx(l.ctx, u) }

func createHandler() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		l := newCreateLogic(r.Context())
		var u user
		_ = json.NewDecoder(r.Body).Decode(&u)
		_ = l.run(u)
	}
}

// By value, with a nested part.
type checks struct{ v *validator.Validate }

type usecase struct{ checks checks }

func makeUsecase() usecase { return usecase{checks{validator.New()}} } // report

func (u usecase) do(x user) error { return u.checks.v.Struct(x) }

func doIt(c *gin.Context) {
	uc := makeUsecase()
	var u user
	_ = c.ShouldBindJSON(&u)
	_ = uc.do(u)
}

// Through a factory that the API keeps.
type factory struct{ db *sql.DB }

func (f *factory) service() *signup { return &signup{v: validator.New()} } // report

type signup struct{ v *validator.Validate }

func (s *signup) handle(u user) error { return s.v.Struct(u) }

func signupHandler(f *factory) gin.HandlerFunc {
	return func(c *gin.Context) {
		var u user
		_ = c.ShouldBindJSON(&u)
		_ = f.service().handle(u)
	}
}

// The factory makes it, the handler captures it.
func loginHandler(f *factory) gin.HandlerFunc {
	s := &signup{v: validator.New()} // silent
	return func(c *gin.Context) {
		var u user
		_ = c.ShouldBindJSON(&u)
		_ = s.handle(u)
	}
}

func Serve(db *sql.DB) error {
	a := &api{db: db, orders: NewOrderService(), carts: newCarts(), keep: newDepot()}
	f := &factory{db}
	r := gin.New()
	r.POST("/orders", a.placeOrder)
	r.POST("/cart", a.addToCart)
	r.POST("/depot", a.depotCheck)
	r.POST("/do", doIt)
	r.POST("/signup", signupHandler(f))
	r.POST("/login", loginHandler(f))
	http.HandleFunc("/users", a.createUser)
	http.HandleFunc("/create", createHandler())
	return r.Run()
}
