// Package invoicing serves invoices with gin. What decides: whether a handler makes it, or what the routes are set up with.
package invoicing

import (
	"html/template"
	"net/http"
	"regexp"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/locales/en"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	"github.com/microcosm-cc/bluemonday"
)

type invoice struct {
	ID    string `json:"id"`
	Total string `json:"total" validate:"required"`
	Notes string `json:"notes"`
}

const layout = `<h1>{{.ID}}</h1><p>{{.Total}}</p>`

type repo interface {
	find(id string) (*invoice, error)
	save(inv *invoice) error
}

type Handler struct {
	repo  repo
	clean *bluemonday.Policy
	once  sync.Once
	paper *template.Template
}

func NewHandler(r repo) *Handler {
	return &Handler{repo: r, clean: bluemonday.UGCPolicy()} // silent
}

func (h *Handler) Register(rg *gin.RouterGroup) {
	money := regexp.MustCompile(`^\d+(\.\d\d)?$`) // silent
	rg.Use(Locale("en"))
	rg.GET("/invoices/:id", h.show)
	rg.GET("/invoices/:id/receipt", h.receipt)
	rg.POST("/invoices/preview", h.preview)
	rg.POST("/invoices", func(c *gin.Context) {
		var in invoice
		if err := c.ShouldBindJSON(&in); err != nil || !money.MatchString(in.Total) {
			c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": "total"})
			return
		}
		h.create(c, &in)
	})
}

func (h *Handler) create(c *gin.Context, in *invoice) {
	v := validator.New(validator.WithRequiredStructEnabled()) // report
	if err := v.Struct(in); err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	in.Notes = h.clean.Sanitize(in.Notes)
	if err := h.repo.save(in); err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusCreated, in)
}

func (h *Handler) show(c *gin.Context) {
	inv, err := h.repo.find(c.Param("id"))
	if err != nil {
		c.AbortWithStatusJSON(http.StatusNotFound, gin.H{"error": err.Error()})
		return
	}
	t, err := template.New("invoice").Parse(layout) // report
	if err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	h.render(c, t, inv)
}

func (h *Handler) receipt(c *gin.Context) {
	inv, err := h.repo.find(c.Param("id"))
	if err != nil {
		c.AbortWithStatusJSON(http.StatusNotFound, gin.H{"error": err.Error()})
		return
	}
	h.once.Do(func() {
		h.paper = template.Must(template.New("receipt").Parse(layout)) // silent
	})
	h.render(c, h.paper, inv)
}

// preview shows an invoice in a layout that the user tries out.
func (h *Handler) preview(c *gin.Context) {
	t, err := template.New("preview").Parse(c.Query("layout")) // silent
	if err != nil {
		c.AbortWithStatusJSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	h.render(c, t, &invoice{ID: "1", Total: "10.00"})
}

func (h *Handler) render(c *gin.Context, t *template.Template, inv *invoice) {
	var b strings.Builder
	if err := t.Execute(&b, inv); err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
		return
	}
	c.JSON(http.StatusOK, gin.H{"html": b.String()})
}

// Locale is a middleware.
func Locale(fallback string) gin.HandlerFunc {
	uni := ut.New(en.New()) // silent
	return func(c *gin.Context) {
		lang := c.GetHeader("Accept-Language")
		if lang == "" {
			lang = fallback
		}
		tr, _ := uni.GetTranslator(lang)
		c.Set("translator", tr)
		c.Next()
	}
}
