// Package order holds the value that the benchmarks map: a struct of ten fields
// with the tags of every library, so that their figures can be compared.
package order

// An Order has ten fields.
type Order struct {
	ID       string  `json:"id" form:"id" schema:"id" bson:"id" db:"id" avro:"id" cbor:"id" mod:"trim" validate:"required"`
	Customer string  `json:"customer" form:"customer" schema:"customer" bson:"customer" db:"customer" avro:"customer" cbor:"customer" mod:"trim" scrub:"name" validate:"required,min=2,max=80"`
	Email    string  `json:"email" form:"email" schema:"email" bson:"email" db:"email" avro:"email" cbor:"email" mod:"trim,lcase" scrub:"emails" validate:"required,email"`
	Street   string  `json:"street" form:"street" schema:"street" bson:"street" db:"street" avro:"street" cbor:"street" mod:"trim" validate:"required"`
	City     string  `json:"city" form:"city" schema:"city" bson:"city" db:"city" avro:"city" cbor:"city" mod:"trim" validate:"required"`
	Country  string  `json:"country" form:"country" schema:"country" bson:"country" db:"country" avro:"country" cbor:"country" mod:"ucase" validate:"required,len=2"`
	Items    int     `json:"items" form:"items" schema:"items" bson:"items" db:"items" avro:"items" cbor:"items" validate:"gte=1,lte=100"`
	Total    float64 `json:"total" form:"total" schema:"total" bson:"total" db:"total" avro:"total" cbor:"total" validate:"gt=0"`
	Paid     bool    `json:"paid" form:"paid" schema:"paid" bson:"paid" db:"paid" avro:"paid" cbor:"paid"`
	Note     string  `json:"note" form:"note" schema:"note" bson:"note" db:"note" avro:"note" cbor:"note" mod:"trim" validate:"max=200"`
}

// New returns a valid order.
func New() Order {
	return Order{
		ID: "A-1001", Customer: "Ada Lovelace", Email: "ada@example.com",
		Street: "12 Byron Row", City: "London", Country: "GB",
		Items: 3, Total: 41.5, Paid: true, Note: "leave at the door",
	}
}

// Columns are the names of the fields in tags.
func Columns() []string {
	return []string{"id", "customer", "email", "street", "city", "country", "items", "total", "paid", "note"}
}

// Form returns the order as the values of an HTML form.
func Form() map[string][]string {
	return map[string][]string{
		"id": {"A-1001"}, "customer": {"Ada Lovelace"}, "email": {"ada@example.com"},
		"street": {"12 Byron Row"}, "city": {"London"}, "country": {"GB"},
		"items": {"3"}, "total": {"41.5"}, "paid": {"true"}, "note": {"leave at the door"},
	}
}

// JSON is the order as JSON.
const JSON = `{"id":"A-1001","customer":"Ada Lovelace","email":"ada@example.com","street":"12 Byron Row",` +
	`"city":"London","country":"GB","items":3,"total":41.5,"paid":true,"note":"leave at the door"}`
