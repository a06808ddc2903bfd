package setup

// same are functions and methods whose result is, or shares what can be
// configured with, their receiver, the argument after "#", or (a function
// without one) an object of the whole process.
var same = all(
	templateMethods("text/template"), templateMethods("html/template"),
	[]string{
		"github.com/spf13/viper.GetViper", "log.Default", "log/slog.Default",
		"(github.com/gin-gonic/gin/binding.StructValidator).Engine",
		"(*github.com/gin-gonic/gin.RouterGroup).Group", "(github.com/gin-gonic/gin.IRouter).Group",
		"(*github.com/labstack/echo/v4.Echo).Group", "(*github.com/labstack/echo/v4.Group).Group",
		"(*github.com/gofiber/fiber/v2.App).Group", "(*github.com/gofiber/fiber/v2.Group).Group",
		"(github.com/go-chi/chi/v5.Router).With", "(*github.com/go-chi/chi/v5.Mux).With",
		"github.com/prometheus/client_golang/prometheus/promauto.With#0",
		"github.com/prometheus/client_golang/prometheus.WrapRegistererWith#1",
		"github.com/prometheus/client_golang/prometheus.WrapRegistererWithPrefix#1",
	},
	each("(*github.com/go-playground/universal-translator.UniversalTranslator).", "GetTranslator", "FindTranslator", "GetFallback"),
	[]string{"(sigs.k8s.io/controller-runtime/pkg/cluster.Cluster).GetScheme", "(sigs.k8s.io/controller-runtime/pkg/client.Client).Scheme"},
	[]string{"(*sync.Map).Load", "(*sync.Map).LoadOrStore", "(*sync/atomic.Value).Load", "(*sync/atomic.Pointer).Load"},
	each("(*gorm.io/gorm.DB).", "Callback", "WithContext", "Session", "Debug"),
	each("(*gorm.io/gorm.callbacks).", "Create", "Query", "Update", "Delete", "Row", "Raw"),
	each("(*gorm.io/gorm.processor).", "Before", "After", "Match"),
	each("(*gorm.io/gorm.callback).", "Before", "After"),
	each("(*github.com/microcosm-cc/bluemonday.Policy).", "AllowElements", "AllowAttrs", "AllowNoAttrs"),
)

func templateMethods(path string) []string {
	return append(each("(*"+path+".Template).", "Funcs", "Delims", "Option", "Lookup", "New", "Parse", "ParseFiles", "ParseGlob", "ParseFS", "AddParseTree"),
		path+".Must#0")
}
