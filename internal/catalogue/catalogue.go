// Package catalogue says which functions, methods and literals build a mapper,
// and what is known, with evidence, about sharing one.
//
// An entry describes one kind of instance (a validator, a scheme); its
// constructors are the ways to get one. Entries are data, in the files named
// after the groups; look-up is by types.Object, never by how an import is
// spelt.
package catalogue

// A Group is a family of entries that is switched on and off together.
type Group string

// The groups. Those in [DefaultGroups] are on unless the user says otherwise.
const (
	Mapper    Group = "mapper"    // struct mappers, RESTMappers
	TypeMap   Group = "typemap"   // registries of types: schemes, bson registries
	Codec     Group = "codec"     // form and schema decoders, codec modes and handles
	Validator Group = "validator" // struct validators and their translators
	Compiled  Group = "compiled"  // regexps, templates, expressions, schemas
	Client    Group = "client"    // transports, sessions, database handles
	// Leak is no entry's own group: it has what stays for ever unless it is
	// released, of all groups, and only where it is not released.
	Leak Group = "leak"
)

// A Sharing says whether one instance can serve every call.
type Sharing string

const (
	// Safe instances can be used by several goroutines from the start.
	Safe Sharing = "safe"
	// AfterSetup instances can be used by several goroutines once they are
	// configured; their setters race with use, so an instance moves with all
	// its set-up calls or not at all.
	AfterSetup Sharing = "after-setup"
	// Pool instances are not safe for concurrent use but can be reused.
	Pool Sharing = "pool"
	// Keyed instances are valid for one cluster, schema or tenant: the cure
	// is a cache with that key.
	Keyed Sharing = "keyed"
	// Trap instances change results when they are shared: reported, never fixed.
	Trap Sharing = "trap"
	// NoMapper marks what is never reported: bound to the data of one call,
	// or with its caches at package level.
	NoMapper Sharing = "never"
	// Unknown marks constructors that a user added without a word on sharing:
	// reported, never fixed.
	Unknown Sharing = "unknown"
)

// Sharings are those that an entry of the catalogue may have.
func Sharings() []Sharing { return []Sharing{Safe, AfterSetup, Pool, Keyed, Trap, NoMapper} }

// An Entry describes one kind of instance.
type Entry struct {
	ID    string // stable, lower case: "validator"
	Title string // for people: "go-playground/validator"
	Group Group
	// Default reports whether the entry is on when its group is. An entry
	// whose measured cost does not matter ([Entry.Matters]) is not.
	Default bool
	Sharing Sharing

	// Added reports whether the entry is a user's, by an option or a directive:
	// nothing is known of the methods of its instances.
	Added bool

	Constructors []Constructor

	// Setup names the methods of the result that configure it, and the
	// fields whose assignment does (with a leading dot: ".Indent"). A "*" at
	// the end stands for any text ("Allow*"; ".*" is every field).
	Setup []string
	// PartSetup names the methods of what its fields hold that change it, and so
	// the instance: Set of the map that is a schema's Properties.
	PartSetup []string
	// Panicking names those of Setup that panic on arguments which they refuse.
	Panicking []string
	// Settled: what Setup names is for who builds an instance. Nobody configures one that
	// somebody else hands over.
	Settled bool
	// CopyFirst: an instance cannot be copied any more once it was used.
	CopyFirst bool
	// SetupFuncs are functions and function-typed variables that configure an
	// instance which they take as an argument, as "path.Name" or
	// "path.T.Method"; a "*" in it stands for any text ("*.AddToScheme").
	SetupFuncs []string
	// Derive names the methods whose result holds the instance, so that who
	// keeps the result keeps the instance (CodecFactory.UniversalDeserializer).
	Derive []string
	// Serves names the methods that serve a client until it leaves. What they get
	// is no data: a function with one runs once for each client, or each program.
	Serves []string
	// Lends names the methods whose results are parts of the instance, or use it,
	// and so are good until somebody else has it: the errors of a validator that
	// keeps them in a buffer.
	Lends []string
	// Copy names the methods whose result is an instance of its own.
	Copy []string
	// Types are the types of the instances, as "path.T", where they are not
	// declared in the package of the constructor.
	Types []string
	// MapsObjects: what it maps are objects; a text or number that goes with
	// its use, or that of a client which holds it, names one.
	MapsObjects bool
	// ClosedBy are the methods that end what stays, of the instance and of what holds it: the
	// function that uses the instance and calls one is meant to have one for each use.
	ClosedBy []string
	// Called is what people call an instance, where they do not call it after
	// its type.
	Called string
	// Reset is the method that makes a pooled instance ready for its next use.
	Reset string

	// KeyedBy says, for what is compiled from a text, by which key such texts
	// are looked up in a registry: a text that comes from there is the same
	// for many calls, and wants a cache with that key. "" if there is no
	// such custom: then an instance made of a looked-up text is data.
	KeyedBy string

	Advice string // what people do instead, for Keyed, Trap and Pool: one clause
	Leak   string // only where measured: "each one keeps 9.6 KB and a goroutine for ever"
	Ends   string // what ends that by itself, or "" if nothing does: "after 90 seconds without use"
	Why    string // what is cached per instance; for NoMapper, why it is never reported

	Evidence Evidence
}

// Evidence is where the claims of an entry come from.
type Evidence struct {
	Read    string   // versions of the library whose source was read
	Reuse   []string // what the library says on reuse: "where: what", in our words
	Sharing string   // how the sharing claim was established
	Links   []string // reports from the field
	Bench   []string // names of the benchmarks in evidence/
}

// A Constructor is one way to get an instance.
type Constructor struct {
	// Name is "path.Func", "(path.T).Method", "(*path.T).Method", or
	// "path.T{}" for composite literals, new(T) and var declarations of T.
	// A path that ends in "/*" stands for each package directly below it
	// ("github.com/go-playground/locales/*.New"). For a method the receiver
	// is an argument of the build.
	Name string
	// Result is the type of the instance as source would spell it:
	// "*validator.Validate". Empty for one-shots, which yield none.
	Result string
	// Error reports whether the last result is an error.
	Error bool
	// Must is the name of the function of the same package that takes the
	// same arguments and panics instead of returning an error, or "".
	Must string
	// Dials: it asks a server, or its set-up calls do, and the error may pass.
	// One instance for all calls would keep the first error.
	Dials bool
	// Shared is the library's own instance for a constructor that is called
	// without arguments: the expression, spelt with the package's name
	// ("protovalidate.GlobalValidator"), or "". Not every version need have it.
	// Functions of the package with the names and signatures of its methods
	// are these methods, of that instance.
	Shared string
	// OneShot reports whether the function builds, uses and drops an
	// instance inside, so that the call itself is the waste.
	OneShot bool
	// Maker is the function of the same package that makes of the first argument of
	// a OneShot an instance, and panics on an error; the instance has a method of the
	// OneShot's name for the other arguments. "" if there is none.
	Maker string
	// Advice is what to call instead of a OneShot, or what to share instead of
	// what this one yields: one clause.
	Advice string
	// Sharing is that of what this one yields, where it is not the entry's: a
	// builder does not have the sharing of its product, nor does a type whose
	// concurrent use was not measured.
	Sharing Sharing
	// Key is the parameter each value of which has an instance of its own, as the
	// author of the library declares, or "".
	Key string
	// Leak is what stays of what this one yields, as the author of the library
	// declares, or was measured where that is not what the entry says: where LeaksWith
	// is given, or for some time only; or "".
	Leak string
	// Version is a module version that has the constructor, "path@version",
	// where the newest one has not.
	Version string
	// Inert is the field of the instance that, when it is true, lets it keep
	// nothing from one use to the next, so that there is nothing to share, or that, when
	// it is given a value, holds in place of it what one costs.
	Inert string
	// CachedIn is the field of an argument of the call that, when it is given a
	// value, has for all instances what each would make: most of what one costs.
	CachedIn string
	// LeaksWith is the field of an argument that, when it is given a value, has each
	// instance leave Leak, also one that is released.
	LeaksWith string
	// EndedBy is the field that, when it is given a value, ends what stays by
	// itself after that time.
	EndedBy string
	// Ends: what stays of what this one yields ends by itself, or with a context
	// that the call is given, which is often that of a request.
	Ends bool
	// MinArgs is how many arguments a call must have to build anything.
	MinArgs int
	// FreshArg is one more than the index of the argument that must be a
	// newly made value for the call to be a build (gorm's *sync.Map), or 0.
	FreshArg int
}

// SharingOf is the sharing of the instances that a constructor of the entry yields.
func (e *Entry) SharingOf(c *Constructor) Sharing {
	if c.Sharing != "" {
		return c.Sharing
	}
	return e.Sharing
}
